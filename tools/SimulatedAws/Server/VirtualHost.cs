using System.Text.RegularExpressions;

namespace SimulatedAws.Server;

/// <summary>S3's addressing of buckets by host name.</summary>
internal static partial class VirtualHost
{
    /// <summary>Returns the bucket in a host name; null for none.</summary>
    public static string? Bucket(string? host) =>
        host is not null && Pattern().Match(host) is { Success: true } match ? match.Groups["bucket"].Value : null;

    [GeneratedRegex(@"^(?<bucket>.+?)\.(?:s3(?:[.-][a-z0-9-]+)*\.amazonaws\.com(?:\.cn)?|(?:s3\.)?localhost|127\.0\.0\.1)(?::\d+)?$")]
    private static partial Regex Pattern();
}
