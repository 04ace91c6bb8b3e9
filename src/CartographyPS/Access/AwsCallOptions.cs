using CartographyPS.Engine.Aws.Client;

namespace CartographyPS.Access;

/// <summary>How the cmdlets call AWS.</summary>
internal static class AwsCallOptions
{
    /// <summary>As usual.</summary>
    public static AwsClientOptions Default { get; } = new() { UserAgent = "CartographyPS/" + ModuleVersion.Text };

    /// <summary>With so many calls at once at most.</summary>
    public static AwsClientOptions With(int throttleLimit) => Default with { ThrottleLimit = throttleLimit };
}
