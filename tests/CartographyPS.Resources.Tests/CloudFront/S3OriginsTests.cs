using CartographyPS.Resources.CloudFront;

namespace CartographyPS.Resources.Tests.CloudFront;

public class S3OriginsTests
{
    [Theory]
    [InlineData("acme.s3.amazonaws.com", "acme")]
    [InlineData("acme.s3.eu-west-1.amazonaws.com", "acme")]
    [InlineData("acme.s3-eu-west-1.amazonaws.com", "acme")]
    [InlineData("acme.s3.dualstack.us-east-1.amazonaws.com", "acme")]
    [InlineData("acme.s3-website-us-east-1.amazonaws.com", "acme")]
    [InlineData("acme.s3-website.eu-central-1.amazonaws.com", "acme")]
    [InlineData("acme.s3-accelerate.amazonaws.com", "acme")]
    [InlineData("acme.s3-accelerate.dualstack.amazonaws.com", "acme")]
    [InlineData("acme.s3-fips.us-gov-west-1.amazonaws.com", "acme")]
    [InlineData("acme.s3.cn-north-1.amazonaws.com.cn", "acme")]
    [InlineData("acme.s3.us-gov-east-1.amazonaws.com", "acme")]
    [InlineData("www.acme.example.s3.us-east-1.amazonaws.com", "www.acme.example")]
    [InlineData("acme.s3.logs.s3.us-east-1.amazonaws.com", "acme.s3.logs")]
    [InlineData("s3.amazonaws.com", null)]
    [InlineData("ap-123456789012.s3-accesspoint.us-east-1.amazonaws.com", null)]
    [InlineData("web-1.us-east-1.elb.amazonaws.com", null)]
    [InlineData("acme.s3.amazonaws.com.example.org", null)]
    [InlineData("acme.example", null)]
    [InlineData(null, null)]
    public void A_bucket_is_named_by_each_of_its_domains(string? domain, string? bucket) => Assert.Equal(bucket, S3Origins.Bucket(Json.Text(domain)));
}
