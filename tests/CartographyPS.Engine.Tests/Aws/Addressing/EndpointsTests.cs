using CartographyPS.Engine.Aws.Addressing;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Tests.Aws.Addressing;

public sealed class EndpointsTests
{
    [Theory]
    [InlineData("ec2", "eu-west-1", "ec2.eu-west-1.amazonaws.com", "eu-west-1")]
    [InlineData("cloudwatch", "us-east-1", "monitoring.us-east-1.amazonaws.com", "us-east-1")]
    [InlineData("ecr", "us-east-1", "api.ecr.us-east-1.amazonaws.com", "us-east-1")]
    [InlineData("sagemaker", "us-east-1", "api.sagemaker.us-east-1.amazonaws.com", "us-east-1")]
    [InlineData("resourcegroupstaggingapi", "us-east-1", "tagging.us-east-1.amazonaws.com", "us-east-1")]
    [InlineData("sso", "eu-central-1", "portal.sso.eu-central-1.amazonaws.com", "eu-central-1")]
    [InlineData("sso-oidc", "eu-central-1", "oidc.eu-central-1.amazonaws.com", "eu-central-1")]
    [InlineData("sts", "mx-central-1", "sts.mx-central-1.amazonaws.com", "mx-central-1")]
    [InlineData("s3", "cn-north-1", "s3.cn-north-1.amazonaws.com.cn", "cn-north-1")]
    [InlineData("kms", "us-gov-east-1", "kms.us-gov-east-1.amazonaws.com", "us-gov-east-1")]
    [InlineData("ec2", "us-iso-east-1", "ec2.us-iso-east-1.c2s.ic.gov", "us-iso-east-1")]
    [InlineData("ec2", "us-isob-east-1", "ec2.us-isob-east-1.sc2s.sgov.gov", "us-isob-east-1")]
    [InlineData("ec2", "eusc-de-east-1", "ec2.eusc-de-east-1.amazonaws.eu", "eusc-de-east-1")]
    [InlineData("iam", "eu-west-1", "iam.amazonaws.com", "us-east-1")]
    [InlineData("iam", "cn-northwest-1", "iam.cn-north-1.amazonaws.com.cn", "cn-north-1")]
    [InlineData("iam", "us-gov-east-1", "iam.us-gov.amazonaws.com", "us-gov-west-1")]
    [InlineData("route53", "eu-west-1", "route53.amazonaws.com", "us-east-1")]
    [InlineData("route53", "cn-north-1", "route53.amazonaws.com.cn", "cn-northwest-1")]
    [InlineData("cloudfront", "eu-west-1", "cloudfront.amazonaws.com", "us-east-1")]
    [InlineData("cloudfront", "cn-north-1", "cloudfront.cn-northwest-1.amazonaws.com.cn", "cn-northwest-1")]
    [InlineData("organizations", "eu-west-1", "organizations.us-east-1.amazonaws.com", "us-east-1")]
    [InlineData("organizations", "us-gov-east-1", "organizations.us-gov-west-1.amazonaws.com", "us-gov-west-1")]
    [InlineData("account", "ap-southeast-5", "account.us-east-1.amazonaws.com", "us-east-1")]
    public void A_service_is_where_the_SDKs_find_it(string service, string region, string host, string signingRegion)
    {
        var endpoint = Endpoints(null).Of(ApiModels.Service(service), region);

        Assert.Equal(($"https://{host}/", signingRegion, false), (endpoint.Uri.ToString(), endpoint.SigningRegion, endpoint.Overridden));
    }

    [Theory]
    [InlineData("us-east-1", "aws")]
    [InlineData("cn-north-1", "aws-cn")]
    [InlineData("us-gov-west-1", "aws-us-gov")]
    [InlineData("us-isof-south-1", "aws-iso-f")]
    [InlineData("eu-isoe-west-1", "aws-iso-e")]
    public void A_region_tells_its_partition(string region, string partition) => Assert.Equal(partition, Engine.Aws.Addressing.Endpoints.PartitionOf(region));

    [Fact]
    public void A_setting_moves_the_endpoint_and_not_the_signature()
    {
        var endpoint = Endpoints("http://127.0.0.1:4566/aws").Of(ApiModels.Service("iam"), "eu-west-1");

        Assert.Equal(("http://127.0.0.1:4566/aws", "us-east-1", true), (endpoint.Uri.ToString(), endpoint.SigningRegion, endpoint.Overridden));
    }

    [Theory]
    [InlineData("")]
    [InlineData("eu west 1")]
    [InlineData("eu-west-1/x")]
    [InlineData("evil.example/?")]
    [InlineData("user@evil.example#")]
    [InlineData("-eu")]
    public void A_text_that_is_not_a_region_name_never_becomes_a_host(string region)
    {
        var error = Assert.Throws<FormatException>(() => Endpoints(null).Of(ApiModels.Service("sts"), region));

        Assert.Contains($"'{region}'", error.Message, StringComparison.Ordinal);
    }

    private static Endpoints Endpoints(string? url) => new(new EndpointOverrides(url, TestClient.NoEnvironment, null, null));
}
