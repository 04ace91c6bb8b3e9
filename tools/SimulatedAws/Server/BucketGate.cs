using SimulatedAws.Estates;
using SimulatedAws.Protocols;

namespace SimulatedAws.Server;

/// <summary>What S3 itself answers for a bucket of another account or in another region.</summary>
internal static class BucketGate
{
    /// <summary>Lets a request for a bucket through, or not.</summary>
    /// <param name="call">The request.</param>
    /// <param name="bucket">The bucket.</param>
    /// <param name="buckets">Where the buckets are.</param>
    /// <param name="answered">Whether the caller's account has an answer about the bucket, which it may about another account's.</param>
    /// <param name="redirect">Whether requests to another region than the bucket's are redirected.</param>
    /// <exception cref="WireException">Denied or redirected.</exception>
    public static void Check(Call call, string bucket, BucketIndex buckets, bool answered, bool redirect)
    {
        string? region = buckets.Region(bucket);
        KeyValuePair<string, string>[] headers = region is null ? [] : [new("x-amz-bucket-region", region)];
        if (buckets.Account(bucket) is { } owner && owner != call.Account && !answered)
        {
            throw new WireException("AccessDenied", "Access Denied", 403) { Headers = headers };
        }
        if (!redirect || region is null || region == call.Region) return;

        string host = call.Request.Header("host") ?? "";
        if (host == bucket + ".s3.amazonaws.com")
        {
            throw new WireException(
                "AuthorizationHeaderMalformed", $"The authorization header is malformed; the region '{call.Region}' is wrong; expecting '{region}'", 400)
            {
                Headers = headers, Members = [new("Region", region)],
            };
        }
        throw new WireException(
            "PermanentRedirect",
            "The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.",
            301)
        {
            Headers = headers, Members = [new("Endpoint", $"{bucket}.s3.{region}.amazonaws.com"), new("Bucket", bucket)],
        };
    }
}
