using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Aws.Protocols;

namespace CartographyPS.Engine.Aws.Addressing;

/// <summary>Remembers the regions of buckets that S3 redirected, so that each bucket is redirected only once.</summary>
internal sealed class BucketRegions
{
    private readonly ConcurrentDictionary<string, string> _regions = new(StringComparer.Ordinal);

    /// <summary>Returns the bucket that a path names; null for none.</summary>
    public static string? BucketOf(string path)
    {
        string bucket = path.TrimStart('/').Split('/')[0];
        return bucket.Length == 0 ? null : bucket;
    }

    /// <summary>Returns the region that an S3 error names as the bucket's; null for other errors.</summary>
    public static string? Named(
        OperationModel operation, int status, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body, ErrorResponse error)
    {
        if (operation.Service.Name != "s3" || !(status is 301 or 307 || error.Code is "AuthorizationHeaderMalformed" or "IllegalLocationConstraintException"))
            return null;
        if (headers.TryGetValue("x-amz-bucket-region", out string? region)) return region;
        var match = Regex.Match(Encoding.UTF8.GetString(body.ToArray()), "<Region>([a-z0-9-]+)</Region>");
        return match.Success ? match.Groups[1].Value : null;
    }

    /// <summary>Returns the known region of a request's bucket; null when it is not known.</summary>
    public string? Of(WireRequest request, OperationModel operation) =>
        operation.Service.Name == "s3" && BucketOf(request.Path) is { } bucket && _regions.TryGetValue(bucket, out string? region) ? region : null;

    /// <summary>Remembers a bucket's region.</summary>
    public void Note(WireRequest request, string region)
    {
        if (BucketOf(request.Path) is { } bucket) _regions[bucket] = region;
    }
}
