namespace SimulatedAws.Tests.Support;

/// <summary>What a test signs with.</summary>
internal sealed record TestCredentials(string AccessKey, string SecretKey, string? Token = null)
{
    public static TestCredentials Tester { get; } = new(EstateBuilder.AccessKey, EstateBuilder.SecretKey);
}
