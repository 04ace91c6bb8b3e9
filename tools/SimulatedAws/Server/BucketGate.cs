using SimulatedAws.Estates;
using SimulatedAws.Protocols;

namespace SimulatedAws.Server;

/// <summary>S3's checks of the account and region of a bucket.</summary>
internal static class BucketGate
{
    /// <summary>Checks that a request may access a bucket from its account and region.</summary>
    /// <param name="call">The request.</param>
    /// <param name="bucket">The bucket.</param>
    /// <param name="buckets">The accounts and regions of buckets.</param>
    /// <param name="answered">
    /// True when the caller's account has an answer for the bucket, which is possible for a bucket of another account.
    /// </param>
    /// <param name="redirect">True to redirect requests to a region other than the bucket's.</param>
    /// <exception cref="WireException">The request is denied or redirected.</exception>
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
