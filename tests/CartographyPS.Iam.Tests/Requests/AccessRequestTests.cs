using CartographyPS.Iam.Requests;

namespace CartographyPS.Iam.Tests.Requests;

public sealed class AccessRequestTests
{
    private static readonly RequestedResource Queue = RequestedResource.Of("arn:aws:sqs:eu-west-1:210987654321:orders");

    [Fact]
    public void A_users_keys_follow_from_its_arn()
    {
        var context = Request(AccessPrincipal.Of("arn:aws:iam::123456789012:user/team/zoe")).Context;

        Assert.Equal(["User"], context.Find("aws:PrincipalType"));
        Assert.Equal(["arn:aws:iam::123456789012:user/team/zoe"], context.Find("AWS:principalarn"));
        Assert.Equal(["123456789012"], context.Find("aws:PrincipalAccount"));
        Assert.Equal(["123456789012"], context.Find("kms:CallerAccount"));
        Assert.Equal(["zoe"], context.Find("aws:username"));
        Assert.Equal(["false"], context.Find("aws:PrincipalIsAWSService"));
        Assert.Equal(["210987654321"], context.Find("aws:ResourceAccount"));
        Assert.Null(context.Find("aws:PrincipalServiceName"));
        Assert.Null(context.Find("aws:SourceIp"));
    }

    [Theory]
    [InlineData("arn:aws:sqs:eu-west-1:210987654321:orders", "eu-west-1")]
    [InlineData("arn:aws:s3:::data", null)]
    [InlineData("*", null)]
    public void A_request_is_sent_to_the_region_of_its_resource(string arn, string? region)
    {
        var context = new AccessRequest(AccessPrincipal.Anonymous, "x:Get", RequestedResource.Of(arn)).Context;

        Assert.Equal(region is null ? null : [region], context.Find("aws:RequestedRegion"));
        Assert.Equal(region, RequestedResource.Of(arn).Region);
    }

    [Theory]
    [InlineData("arn:aws:iam::123456789012:role/app", "AssumedRole")]
    [InlineData("arn:aws:iam::123456789012:root", "Account")]
    [InlineData("arn:aws:sts::123456789012:federated-user/ann", "FederatedUser")]
    public void Other_principals_have_a_type_and_no_user_name(string arn, string type)
    {
        var context = Request(AccessPrincipal.Of(arn)).Context;

        Assert.Equal([type], context.Find("aws:PrincipalType"));
        Assert.Equal([], context.Find("aws:username"));
    }

    [Fact]
    public void A_service_is_known_as_one()
    {
        var context = Request(AccessPrincipal.Service("sns.amazonaws.com")).Context;

        Assert.Equal(["true"], context.Find("aws:PrincipalIsAWSService"));
        Assert.Equal(["sns.amazonaws.com"], context.Find("aws:PrincipalServiceName"));
        Assert.Null(context.Find("aws:PrincipalType"));
        Assert.Null(context.Find("aws:PrincipalArn"));
    }

    [Fact]
    public void Anyone_is_known_as_such() => Assert.Equal(["Anonymous"], Request(AccessPrincipal.Anonymous).Context.Find("aws:PrincipalType"));

    [Fact]
    public void What_the_caller_knows_is_left()
    {
        var known = RequestContext.Unknown.With("aws:PrincipalAccount", "1").Without("aws:PrincipalArn").Complete();
        var context = Request(AccessPrincipal.Of("arn:aws:iam::123456789012:user/zoe"), known).Context;

        Assert.Equal(["1"], context.Find("aws:PrincipalAccount"));
        Assert.Equal([], context.Find("aws:PrincipalArn"));
        Assert.Equal(["zoe"], context.Find("aws:username"));
        Assert.Equal([], context.Find("aws:SourceIp"));
    }

    [Fact]
    public void A_resource_without_an_account_may_be_given_one()
    {
        var zoe = AccessPrincipal.Of("arn:aws:iam::123456789012:user/zoe");
        var bucket = RequestedResource.Of("arn:aws:s3:::b");

        Assert.Null(new AccessRequest(zoe, "s3:ListBucket", bucket).ResourceAccount);
        Assert.Null(new AccessRequest(zoe, "s3:ListBucket", bucket).Context.Find("aws:ResourceAccount"));
        Assert.Equal("1", new AccessRequest(zoe, "s3:ListBucket", bucket, resourceAccount: "1").ResourceAccount);
        Assert.Equal("1", new AccessRequest(zoe, "sqs:SendMessage", Queue, resourceAccount: "1").ResourceAccount);
    }

    [Fact]
    public void Resources_below_a_prefix_need_the_prefix_of_an_arns_last_part()
    {
        Assert.Throws<ArgumentException>(() => RequestedResource.AllBelow("arn:aws:s3:"));
        Assert.Equal("arn:aws:s3:::b/...", RequestedResource.AllBelow("arn:aws:s3:::b/").ToString());
        Assert.Equal("arn:aws:s3:::b", RequestedResource.Of("arn:aws:s3:::b").ToString());
    }

    [Theory]
    [InlineData("arn:aws:s3:::b", true)]
    [InlineData("arn:aws:s3::b", false)]
    [InlineData("ARN:aws:s3:::b", false)]
    [InlineData("", false)]
    public void An_arn_has_six_parts(string text, bool expected)
    {
        var arn = Arn.TryParse(text);

        Assert.Equal(expected, arn is not null);
        if (arn is not null) Assert.Equal(text, arn.ToString());
    }

    private static AccessRequest Request(AccessPrincipal principal, RequestContext? known = null) => new(principal, "sqs:SendMessage", Queue, known);
}
