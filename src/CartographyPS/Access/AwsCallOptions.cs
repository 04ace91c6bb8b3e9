using CartographyPS.Engine.Aws.Client;

namespace CartographyPS.Access;

/// <summary>The options of the cmdlets' AWS calls.</summary>
internal static class AwsCallOptions
{
    /// <summary>The default options.</summary>
    public static AwsClientOptions Default { get; } = new() { UserAgent = "CartographyPS/" + ModuleVersion.Text };

    /// <summary>Returns the default options with a maximum number of calls in flight.</summary>
    public static AwsClientOptions With(int throttleLimit) => Default with { ThrottleLimit = throttleLimit };
}
