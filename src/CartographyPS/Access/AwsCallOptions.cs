using CartographyPS.Engine.Aws.Client;

namespace CartographyPS.Access;

/// <summary>The options of the cmdlets' AWS calls.</summary>
internal static class AwsCallOptions
{
    /// <summary>The default options.</summary>
    public static AwsClientOptions Default { get; } = new() { UserAgent = "CartographyPS/" + ModuleVersion.Text };

    /// <summary>The time limit of one request, in seconds, unless a parameter sets another.</summary>
    public static int ReadTimeout => (int)Default.Timeout.TotalSeconds;

    /// <summary>Returns the default options with other limits.</summary>
    /// <param name="throttleLimit">The maximum number of calls in flight.</param>
    /// <param name="readTimeout">The time limit of one request, in seconds.</param>
    public static AwsClientOptions With(int throttleLimit, int readTimeout) =>
        Default with { ThrottleLimit = throttleLimit, Timeout = TimeSpan.FromSeconds(readTimeout) };
}
