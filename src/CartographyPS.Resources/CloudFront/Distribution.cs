using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Acm;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Lambda;
using CartographyPS.Resources.S3;

namespace CartographyPS.Resources.CloudFront;

/// <summary>CloudFront distributions with their certificates, the buckets that they serve from and the functions at their edges.</summary>
internal sealed class Distribution : ResourceType
{
    public Distribution()
        : base("cloudfront", Placement.Global, "CloudFront distributions with their certificates, buckets and functions at the edge.")
    {
        var distributions = Call(CloudFrontOperations.ListDistributions).Each("DistributionList.Items");
        Value certificate = "ViewerCertificate.ACMCertificateArn";

        Node(CloudFrontLabels.AWSCloudFrontDistribution, distributions)
            .Id("ARN")
            .Property("arn", "ARN")
            .Property("distribution_id", "Id")
            .Property("etag", "ETag")
            .Property("domain_name", "DomainName")
            .Property("aliases", "Aliases.Items")
            .Property("comment", "Comment")
            .Property("status", "Status")
            .Property("enabled", "Enabled")
            .Property("price_class", "PriceClass")
            .Property("http_version", "HttpVersion")
            .Property("is_ipv6_enabled", "IsIPV6Enabled")
            .Property("staging", "Staging")
            .DateTime("last_modified_time", "LastModifiedTime")
            .Property("viewer_protocol_policy", "DefaultCacheBehavior.ViewerProtocolPolicy")
            .Property("acm_certificate_arn", certificate)
            .Property("cloudfront_default_certificate", "ViewerCertificate.CloudFrontDefaultCertificate")
            .Property("minimum_protocol_version", "ViewerCertificate.MinimumProtocolVersion")
            .Property("ssl_support_method", "ViewerCertificate.SSLSupportMethod")
            .Property("iam_certificate_id", "ViewerCertificate.IAMCertificateId")
            .Property("geo_restriction_type", "Restrictions.GeoRestriction.RestrictionType")
            .Property("geo_restriction_locations", "Restrictions.GeoRestriction.Items")
            .Property("web_acl_id", "WebACLId")
            .To("USES_CERTIFICATE", AcmLabels.AWSACMCertificate, "arn", certificate)
            .To("SERVES_FROM", S3Labels.AWSS3Bucket, "name", distributions["Origins.Items[].DomainName"].As(Lists.Each(S3Origins.Bucket)))
            .OwnedByAccount();

        EdgeFunctions(distributions, distributions["DefaultCacheBehavior.LambdaFunctionAssociations.Items[].LambdaFunctionARN"]);
        EdgeFunctions(distributions, distributions["CacheBehaviors.Items[].LambdaFunctionAssociations.Items[].LambdaFunctionARN"]);
    }

    // An association names a version of a function; the graph has the function.
    private void EdgeFunctions(Source distributions, Value versions) =>
        Edge("USES_LAMBDA_EDGE", distributions)
            .From(CloudFrontLabels.AWSCloudFrontDistribution, "id", distributions["ARN"])
            .To(LambdaLabels.AWSLambda, "arn", versions.As(Lists.Each(LambdaArns.Unqualified)));
}
