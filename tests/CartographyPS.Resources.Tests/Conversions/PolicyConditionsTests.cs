using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Tests.Conversions;

public class PolicyConditionsTests
{
    [Theory]
    [InlineData("StringEquals", "aws:SourceAccount", "111122223333")]
    [InlineData("StringEquals", "AWS:SourceOwner", "111122223333")]
    [InlineData("StringEqualsIgnoreCase", "kms:CallerAccount", "111122223333")]
    [InlineData("StringLike", "aws:PrincipalArn", "arn:aws:iam::111122223333:role/*")]
    [InlineData("ArnLike", "aws:SourceArn", "arn:aws:sns:*:111122223333:*")]
    [InlineData("ArnEquals", "AWS:SourceArn", "arn:aws:s3:::acme-logs")]
    [InlineData("stringequals", "aws:principalorgid", "o-acme000001")]
    [InlineData("ForAnyValue:StringLike", "aws:PrincipalOrgPaths", "o-acme000001/*")]
    [InlineData("StringLike", "aws:userid", "AROAEXAMPLE1234567890:*")]
    [InlineData("StringEquals", "aws:userid", "AIDAEXAMPLE1234567890")]
    [InlineData("IpAddress", "aws:SourceIp", "203.0.113.0/24")]
    [InlineData("IpAddressIfExists", "aws:SourceIp", "2001:db8::/32")]
    [InlineData("StringEquals", "aws:SourceVpc", "vpc-0a")]
    [InlineData("StringEquals", "aws:sourceVpce", "vpce-0a")]
    [InlineData("StringEquals", "SAML:aud", "https://signin.aws.amazon.com/saml")]
    public void A_condition_on_who_or_where_from_limits(string condition, string key, string value) =>
        Assert.False(LeaveOpen(One(condition, key, value)));

    [Theory]
    [InlineData("StringLike", "aws:PrincipalArn", "*")]
    [InlineData("StringLike", "aws:PrincipalArn", "arn:aws:iam::*:role/admin")]
    [InlineData("StringLike", "aws:SourceAccount", "*")]
    [InlineData("StringLike", "aws:PrincipalOrgID", "o-*")]
    [InlineData("StringLike", "aws:PrincipalOrgID", "*")]
    [InlineData("StringLike", "aws:userid", "*")]
    [InlineData("StringLike", "aws:userid", "AROA*")]
    [InlineData("StringLike", "aws:userid", "*:someone")]
    [InlineData("IpAddress", "aws:SourceIp", "0.0.0.0/0")]
    [InlineData("IpAddress", "aws:SourceIp", "::/0")]
    [InlineData("StringLike", "aws:SourceVpce", "vpce-*")]
    public void A_condition_that_anyone_meets_does_not(string condition, string key, string value) =>
        Assert.True(LeaveOpen(One(condition, key, value)));

    [Theory]
    [InlineData("StringNotEquals", "aws:SourceAccount", "111122223333")]
    [InlineData("NotIpAddress", "aws:SourceIp", "203.0.113.0/24")]
    [InlineData("ArnNotLike", "aws:PrincipalArn", "arn:aws:iam::111122223333:role/*")]
    [InlineData("Bool", "aws:SecureTransport", "true")]
    [InlineData("DateLessThan", "aws:CurrentTime", "2030-01-01T00:00:00Z")]
    [InlineData("StringLike", "aws:Referer", "https://acme.example/*")]
    [InlineData("StringEquals", "s3:x-amz-acl", "bucket-owner-full-control")]
    public void Negations_and_conditions_on_other_things_do_not(string condition, string key, string value) =>
        Assert.True(LeaveOpen(One(condition, key, value)));

    [Theory]
    [InlineData("StringEqualsIfExists", "aws:PrincipalOrgID", "o-acme000001")]
    [InlineData("ForAllValues:StringEquals", "aws:PrincipalOrgPaths", "o-acme000001/r-1")]
    [InlineData("StringEqualsIfExists", "aws:SourceVpce", "vpce-0a")]
    public void A_condition_that_a_request_without_the_key_passes_does_not(string condition, string key, string value) =>
        Assert.True(LeaveOpen(One(condition, key, value)));

    [Fact]
    public void One_of_several_values_is_enough_to_open_a_condition() =>
        Assert.True(LeaveOpen("""{"IpAddress":{"aws:SourceIp":["203.0.113.0/24","0.0.0.0/0"]}}"""));

    [Fact]
    public void One_of_several_conditions_is_enough_to_limit() =>
        Assert.False(LeaveOpen("""{"IpAddress":{"aws:SourceIp":"0.0.0.0/0"},"StringEquals":{"aws:SourceAccount":"111122223333"}}"""));

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"StringEquals":{"aws:SourceAccount":[]}}""")]
    [InlineData("""{"StringEquals":"no object"}""")]
    public void No_condition_leaves_open(string condition) => Assert.True(LeaveOpen(condition));

    [Fact]
    public void An_account_may_be_written_as_a_number() => Assert.False(LeaveOpen("""{"StringEquals":{"aws:SourceAccount":111122223333}}"""));

    private static string One(string condition, string key, string value) => $$$"""{"{{{condition}}}":{"{{{key}}}":"{{{value}}}"}}""";

    private static bool LeaveOpen(string condition) => PolicyConditions.LeaveOpen(Json.Of($$$"""{"Condition":{{{condition}}}}"""));
}
