namespace SimulatedAws.Tests.Support;

/// <summary>The credentials of the tests.</summary>
internal sealed record TestCredentials(string AccessKey, string SecretKey, string? Token = null)
{
    public static TestCredentials Tester { get; } = new(EstateBuilder.AccessKey, EstateBuilder.SecretKey);
}
