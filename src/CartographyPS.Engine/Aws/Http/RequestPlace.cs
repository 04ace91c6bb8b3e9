using CartographyPS.Engine.Aws.Addressing;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Aws.Protocols;

namespace CartographyPS.Engine.Aws.Http;

/// <summary>Builds the URL of a request: endpoint, host prefix, and an S3 bucket in the host or the path.</summary>
internal static class RequestPlace
{
    /// <summary>Returns the URL of a request.</summary>
    public static Uri Of(WireRequest wire, Endpoint endpoint, ServiceModel service)
    {
        string host = endpoint.Uri.Authority, path = wire.Path;
        if (TakesPrefix(endpoint.Uri)) host = wire.HostPrefix + host;
        if (service.Name == "s3" && !endpoint.Overridden && BucketRegions.BucketOf(path) is { } bucket && IsHostName(bucket))
        {
            host = bucket + "." + host;
            path = path.Substring(bucket.Length + 1);
            if (path.Length == 0) path = "/";
        }

        string query = RequestSigner.Query(wire.Query);
        string prefix = endpoint.Uri.AbsolutePath.TrimEnd('/');
        return new Uri($"{endpoint.Uri.Scheme}://{host}{prefix}{path}{(query.Length == 0 ? string.Empty : "?" + query)}");
    }

    // S3 Control's account precedes the host even when a setting names the host (a VPC endpoint), but never an IP address.
    private static bool TakesPrefix(Uri endpoint) =>
        endpoint.HostNameType == UriHostNameType.Dns && !endpoint.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase);

    // A name with a dot does not match AWS's wildcard certificate. Such a bucket goes into the path.
    private static bool IsHostName(string bucket) =>
        bucket.Length is >= 3 and <= 63 && bucket.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
