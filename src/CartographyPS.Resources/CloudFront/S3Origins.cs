using System.Text.Json;
using System.Text.RegularExpressions;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.CloudFront;

/// <summary>Origins that are S3 buckets.</summary>
internal static class S3Origins
{
    // BUCKET.s3.REGION, .s3-REGION, .s3.dualstack.REGION, .s3-website-REGION, .s3-website.REGION, ... and the forms without a region
    // (https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html, WebsiteEndpoints.html).
    private static readonly Regex Domain = new(
        @"^(?<bucket>.+)\.s3(-website|-fips|-accelerate|-external-1)?(\.dualstack)?([.-][a-z]{2,}(-[a-z]+)+-[0-9]+)?\.amazonaws\.com(\.cn)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase);

    /// <summary>The bucket that an origin's domain name is of; nothing for another origin.</summary>
    public static object? Bucket(JsonElement domain)
    {
        if (Values.Text(domain) is not { } name) return null;
        var match = Domain.Match(name);
        return match.Success ? match.Groups["bucket"].Value : null;
    }
}
