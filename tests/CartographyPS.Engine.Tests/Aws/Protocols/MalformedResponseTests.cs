using System.Text;
using CartographyPS.Engine.Aws.Protocols;

namespace CartographyPS.Engine.Tests.Aws.Protocols;

/// <summary>An answer that cannot be read whole must never be taken for a smaller one: good data would be deleted for it.</summary>
public sealed class MalformedResponseTests
{
    public static TheoryData<string, string> Bodies => new()
    {
        { "ec2.DescribeVpcs", "<?xml version=\"1.0\"?>\n<DescribeVpcsResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"><requestId>1</requestId><vpcSet><item><vpcId>vpc-1</vpcId><isDefault>true</isDefault><tagSet><item><key>Name</key><value>ü &amp; b</value></item></tagSet></item></vpcSet></DescribeVpcsResponse>" },
        { "iam.ListUsers", "<ListUsersResponse><ListUsersResult><Users><member><UserName>a</UserName></member></Users><IsTruncated>false</IsTruncated></ListUsersResult><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></ListUsersResponse>" },
        { "s3.ListBuckets", "<ListAllMyBucketsResult><Buckets><Bucket><Name>b</Name></Bucket></Buckets></ListAllMyBucketsResult>" },
        { "s3.GetBucketNotificationConfiguration", "<NotificationConfiguration><QueueConfiguration><Queue>q</Queue><Event>e</Event></QueueConfiguration></NotificationConfiguration>" },
        { "s3.GetBucketLocation", "<LocationConstraint>eu-west-1</LocationConstraint>" },
        { "s3.GetPublicAccessBlock", "<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls></PublicAccessBlockConfiguration>" },
        { "route53.ListHostedZones", "<ListHostedZonesResponse><HostedZones><HostedZone><Id>/hostedzone/Z1</Id></HostedZone></HostedZones></ListHostedZonesResponse>" },
        { "kms.ListKeys", "{\"Keys\":[{\"KeyId\":\"1\",\"KeyArn\":\"ü\"}],\"Truncated\":false}" },
        { "lambda.ListFunctions", "{\"Functions\":[{\"FunctionName\":\"f\",\"CodeSize\":12,\"VpcConfig\":{\"SubnetIds\":[]}}],\"New\":{\"a\":[1]}}" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_body_truncated_anywhere_is_refused(string operation, string body)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        Responses.Read(operation, bytes);

        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<MalformedResponseException>(() => Responses.Read(operation, bytes[..length]));
        }
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_body_with_a_wrong_byte_is_read_or_refused_without_other_errors(string operation, string body)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        var random = new Random(20240102);
        for (int i = 0; i < 2000; i++)
        {
            byte[] wrong = [.. bytes];
            wrong[random.Next(wrong.Length)] = (byte)random.Next(256);
            var exception = Record.Exception(() => Responses.Read(operation, wrong));
            Assert.True(exception is null or MalformedResponseException, exception?.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Other_documents_are_refused(string operation, string body)
    {
        string[] others =
        [
            "", " ", "\0\0\0\0", "<html><head/><body>Blocked by your proxy</body></html>", "<!DOCTYPE html><html></html>", "<response/>", "<a><b/></a>",
            "<Error><Code>InternalError</Code><Message>try again</Message></Error>",
            "<ErrorResponse><Error><Code>Throttling</Code><Message>m</Message></Error></ErrorResponse>",
            "<Response><Errors><Error><Code>RequestLimitExceeded</Code><Message>m</Message></Error></Errors></Response>",
            "{\"message\":\"blocked\"}", "{\"__type\":\"ThrottlingException\"}", "[]", "null", "\"text\"", "1", "{}{}", body + body, body + "x", "\u001f\u008b",
        ];
        foreach (string other in others) Assert.Throws<MalformedResponseException>(() => Responses.Read(operation, other));
    }

    [Fact]
    public void An_error_with_status_200_is_named()
    {
        var exception = Assert.Throws<MalformedResponseException>(() => Responses.Read("s3.GetBucketAcl", "<Error><Code>SlowDown</Code><Message>Reduce</Message></Error>"));

        Assert.Contains("SlowDown", exception.Message, StringComparison.Ordinal);
        Assert.Contains("s3.GetBucketAcl", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s3.GetBucketPolicy", "{\"Version\":", "20")]
    [InlineData("sqs.ListQueues", "{}", "3")]
    public void A_body_shorter_than_its_length_is_refused(string operation, string body, string length)
    {
        var headers = new Dictionary<string, string> { ["content-length"] = length };

        Assert.Throws<MalformedResponseException>(() => Responses.Read(operation, body, headers));
    }

    [Theory]
    [InlineData("kms.ListKeys", "{\"Keys\":{}}")]
    [InlineData("kms.ListKeys", "{\"Keys\":\"x\"}")]
    [InlineData("kms.ListKeys", "{\"Keys\":[1]}")]
    [InlineData("kms.ListKeys", "{\"Keys\":[{\"KeyId\":{}}]}")]
    [InlineData("kms.DescribeKey", "{\"KeyMetadata\":{\"Enabled\":1}}")]
    [InlineData("kms.DescribeKey", "{\"KeyMetadata\":{\"CreationDate\":\"soon\"}}")]
    [InlineData("kms.GetKeyPolicy", "{\"Policy\":\"\\ud800\"}")]
    [InlineData("ec2.DescribeVpcs", "<DescribeVpcsResponse><vpcSet><item><isDefault>perhaps</isDefault></item></vpcSet></DescribeVpcsResponse>")]
    [InlineData("ec2.DescribeVpcs", "<DescribeVpcsResponse><vpcSet>text</vpcSet></DescribeVpcsResponse>")]
    [InlineData("ec2.DescribeVpcs", "<DescribeVpcsResponse><vpcSet><item><vpcId><b/></vpcId></item></vpcSet></DescribeVpcsResponse>")]
    [InlineData("ec2.DescribeSubnets", "<DescribeSubnetsResponse><subnetSet><item><availableIpAddressCount>many</availableIpAddressCount></item></subnetSet></DescribeSubnetsResponse>")]
    [InlineData("iam.ListUsers", "<ListUsersResponse><ResponseMetadata/></ListUsersResponse>")]
    [InlineData("sns.GetTopicAttributes", "<GetTopicAttributesResponse><GetTopicAttributesResult><Attributes><entry><value>v</value></entry></Attributes></GetTopicAttributesResult></GetTopicAttributesResponse>")]
    public void A_value_of_another_shape_is_refused(string operation, string body) =>
        Assert.Throws<MalformedResponseException>(() => Responses.Read(operation, body));

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused()
    {
        byte[] body = [.. "{\"Policy\":\""u8, 0xff, 0xfe, .. "\"}"u8];

        Assert.Throws<MalformedResponseException>(() => Responses.Read("kms.GetKeyPolicy", body));
        Assert.Throws<MalformedResponseException>(() => Responses.Read("s3.GetBucketPolicy", body));
    }

    [Fact]
    public void Endless_nesting_is_refused()
    {
        string xml = string.Concat(Enumerable.Repeat("<Configurations><member>", 20_000));
        string json = "{\"Cluster\":{\"Configurations\":" + string.Concat(Enumerable.Repeat("[{\"Configurations\":", 20_000));

        Assert.Throws<MalformedResponseException>(() => Responses.Read("emr.DescribeCluster", json));
        Assert.Throws<MalformedResponseException>(() => Responses.Read("ec2.DescribeVpcs", "<DescribeVpcsResponse>" + xml));
    }

    [Fact]
    public void Entities_are_not_expanded() => Assert.Throws<MalformedResponseException>(() => Responses.Read(
        "ec2.DescribeVpcs",
        "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><DescribeVpcsResponse><vpcSet><item><vpcId>&a;</vpcId></item></vpcSet></DescribeVpcsResponse>"));

    [Theory]
    [InlineData("vpcSet><item><tagSet")]
    [InlineData("unknown")]
    public void Endlessly_nested_XML_is_refused(string element)
    {
        string name = element.Split('>')[0];
        string body = "<DescribeVpcsResponse>" + string.Concat(Enumerable.Repeat($"<{name}>", 20_000)) + string.Concat(Enumerable.Repeat($"</{name}>", 20_000));

        Assert.Throws<MalformedResponseException>(() => Responses.Read("ec2.DescribeVpcs", Encoding.UTF8.GetBytes(body)));
    }

    [Theory]
    [InlineData("{\"Keys\":")]
    [InlineData("{\"Unknown\":")]
    public void Endlessly_nested_JSON_is_refused(string start)
    {
        string body = start + new string('[', 20_000) + new string(']', 20_000) + "}";

        Assert.Throws<MalformedResponseException>(() => Responses.Read("kms.ListKeys", Encoding.UTF8.GetBytes(body)));
    }
}
