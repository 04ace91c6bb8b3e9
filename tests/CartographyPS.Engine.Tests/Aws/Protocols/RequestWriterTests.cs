using System.Text;
using CartographyPS.Engine.Aws.Protocols;
using CartographyPS.Engine.Tests.Aws.Model;

namespace CartographyPS.Engine.Tests.Aws.Protocols;

public sealed class RequestWriterTests
{
    private static readonly string[] Ids = ["vpc-1", "vpc-2"];

    [Fact]
    public void Writes_ec2()
    {
        var request = Write("ec2.DescribeVpcs", ("VpcIds", Ids), ("MaxResults", 1000), ("DryRun", false), ("Filters", new[] { Parts(("Name", "tag:a b"), ("Values", new[] { "x&y", "ü" })) }));

        Assert.Equal("POST", request.Method);
        Assert.Equal("/", request.Path);
        Assert.Equal("application/x-www-form-urlencoded; charset=utf-8", request.Headers["content-type"]);
        Assert.Equal(
            "Action=DescribeVpcs&Version=2016-11-15&VpcId.1=vpc-1&VpcId.2=vpc-2&MaxResults=1000&DryRun=false&Filter.1.Name=tag%3Aa%20b&Filter.1.Value.1=x%26y&Filter.1.Value.2=%C3%BC",
            Body(request));
    }

    [Fact]
    public void Writes_query()
    {
        Assert.Equal(
            "Action=DescribeLoadBalancers&Version=2015-12-01&Names.member.1=a&Names.member.2=b&PageSize=400",
            Body(Write("elbv2.DescribeLoadBalancers", ("Names", new[] { "a", "b" }), ("PageSize", 400L))));
        Assert.Equal(
            "Action=DescribeDBInstances&Version=2014-10-31&Filters.Filter.1.Name=engine&Filters.Filter.1.Values.Value.1=mysql",
            Body(Write("rds.DescribeDBInstances", ("Filters", new[] { Parts(("Name", "engine"), ("Values", new[] { "mysql" })) }))));
    }

    [Fact]
    public void Writes_json()
    {
        var request = Write("cloudtrail.LookupEvents", ("StartTime", DateTimeOffset.UnixEpoch.AddSeconds(1.5)), ("MaxResults", 50), ("LookupAttributes", new[] { Parts(("AttributeKey", "EventName"), ("AttributeValue", "a\"b")) }));

        Assert.Equal("application/x-amz-json-1.1", request.Headers["Content-Type"]);
        Assert.Equal("com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.LookupEvents", request.Headers["X-Amz-Target"]);
        Responses.AssertJson("""{"StartTime":1,"MaxResults":50,"LookupAttributes":[{"AttributeKey":"EventName","AttributeValue":"a\"b"}]}""", Body(request));
        Assert.Equal("{}", Body(Write("ecs.ListClusters")));
        Assert.Equal("application/x-amz-json-1.0", Write("sqs.ListQueues").Headers["Content-Type"]);
    }

    [Fact]
    public void Writes_rest_json()
    {
        var request = Write("lambda.GetPolicy", ("FunctionName", "arn:aws:lambda:eu-west-1:1:function:a/b"), ("Qualifier", "live"));

        Assert.Equal("GET", request.Method);
        Assert.Equal("/2015-03-31/functions/arn%3Aaws%3Alambda%3Aeu-west-1%3A1%3Afunction%3Aa%2Fb/policy", request.Path);
        Assert.Equal([new("Qualifier", "live")], request.Query);
        Assert.Empty(request.Body);

        var listing = Write("guardduty.ListFindings", ("DetectorId", "d"), ("MaxResults", 50), ("FindingCriteria", Parts(("Criterion", Parts(("severity", Parts(("GreaterThanOrEqual", 4))))))));
        Assert.Equal("/detector/d/findings", listing.Path);
        Responses.AssertJson("""{"maxResults":50,"findingCriteria":{"criterion":{"severity":{"greaterThanOrEqual":4}}}}""", Body(listing));
    }

    [Fact]
    public void Writes_rest_xml()
    {
        var request = Write("s3.GetBucketAcl", ("Bucket", "my.bucket"), ("ExpectedBucketOwner", "111111111111"));

        Assert.Equal("/my.bucket", request.Path);
        Assert.Equal([new("acl", "")], request.Query);
        Assert.Equal("111111111111", request.Headers["x-amz-expected-bucket-owner"]);
        Assert.Equal("111111111111.", Write("s3control.GetPublicAccessBlock", ("AccountId", "111111111111")).HostPrefix);
        Assert.Equal("HEAD", Write("s3.HeadBucket", ("Bucket", "b")).Method);
    }

    [Theory]
    [InlineData("/hostedzone/Z1")]
    [InlineData("Z1")]
    public void Accepts_ids_in_the_form_of_route53(string id) =>
        Assert.Equal("/2013-04-01/hostedzone/Z1/rrset", Write("route53.ListResourceRecordSets", ("HostedZoneId", id)).Path);

    [Fact]
    public void Omits_null_parameters() =>
        Assert.Equal("Action=ListUsers&Version=2010-05-08", Body(Write("iam.ListUsers", ("Marker", null), ("PathPrefix", null))));

    [Theory]
    [InlineData("iam.GetRole", "RoleName")]
    [InlineData("s3.GetBucketAcl", "Bucket")]
    [InlineData("kms.DescribeKey", "KeyId")]
    [InlineData("lambda.GetPolicy", "FunctionName")]
    public void Names_the_parameter_that_is_missing(string operation, string parameter)
    {
        Assert.Contains($"'{parameter}'", Assert.Throws<ArgumentException>(() => Write(operation)).Message, StringComparison.Ordinal);
        Assert.Contains($"'{parameter}'", Assert.Throws<ArgumentException>(() => Write(operation, (parameter, ""))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public void A_name_that_would_call_another_operation_is_refused(string name)
    {
        Assert.Contains("'FunctionName'", Assert.Throws<ArgumentException>(() => Write("lambda.GetPolicy", ("FunctionName", name))).Message, StringComparison.Ordinal);
        Write("lambda.GetPolicy", ("FunctionName", "x" + name));
    }

    [Fact]
    public void Names_the_parameter_that_is_unknown_or_does_not_fit()
    {
        Assert.Contains("'Max'", Assert.Throws<ArgumentException>(() => Write("ec2.DescribeVpcs", ("Max", 1))).Message, StringComparison.Ordinal);
        Assert.Contains("'Nam'", Assert.Throws<ArgumentException>(() => Write("ec2.DescribeVpcs", ("Filters", new[] { Parts(("Nam", "x")) }))).Message, StringComparison.Ordinal);
        Assert.Contains("'maxResults'", Assert.Throws<ArgumentException>(() => Write("ecs.ListClusters", ("maxResults", "many"))).Message, StringComparison.Ordinal);
        Assert.Contains("'withDecryption'", Assert.Throws<ArgumentException>(() => Write("ssm.GetParametersByPath", ("Path", "/"), ("WithDecryption", "perhaps"))).Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("'RoleName'", Assert.Throws<ArgumentException>(() => Write("iam.GetRole", ("RoleName", new[] { "a" }))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_operation_can_be_written_with_its_required_parameters() => Assert.All(ApiModelsTests.Operations, operation =>
    {
        var request = RequestWriter.Write(operation, SampleParameters.Of(operation));

        Assert.DoesNotContain('{', request.Path);
        Assert.DoesNotContain('{', request.HostPrefix);
        Assert.Equal(request.Method != "GET" && request.Method != "HEAD", request.Body.Length > 0);
    });

    private static Dictionary<string, object?> Parts(params (string Name, object? Value)[] parts) => parts.ToDictionary(part => part.Name, part => part.Value);

    private static WireRequest Write(string operation, params (string Name, object? Value)[] parameters) => RequestWriter.Write(Responses.Operation(operation), Parts(parameters));

    private static string Body(WireRequest request) => Encoding.UTF8.GetString(request.Body);
}
