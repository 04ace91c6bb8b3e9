using System.Text;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Http;
using CartographyPS.Engine.Aws.Protocols;
using CsCheck;
using SimulatedAws;
using SimulatedAws.Signing;

namespace CartographyPS.Engine.Tests.Aws.Http;

public sealed class RequestSignerTests
{
    // The key of AWS's published examples.
    private static readonly AwsCredentials Example = new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", null, null);
    private static readonly DateTime ExampleTime = new(2015, 8, 30, 12, 36, 0, DateTimeKind.Utc);

    /// <summary>AWS's test suite of Signature Version 4: method, path, query, content type, body, signature.</summary>
    public static TheoryData<string, string, string, string?, string, string> Published => new()
    {
        { "GET", "/", "", null, "", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31" },
        { "GET", "/", "Param2=value2&Param1=value1", null, "", "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500" },
        { "GET", "/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", "", null, "", "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f" },
        { "POST", "/", "", null, "", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b" },
        { "POST", "/", "", "application/x-www-form-urlencoded", "Param1=value1", "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a" },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public void Signs_as_AWSs_published_examples_do(string method, string path, string query, string? contentType, string body, string signature)
    {
        var pairs = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(pair[0], pair[1])).ToList();
        var headers = contentType is null ? [] : new Dictionary<string, string> { ["Content-Type"] = contentType };
        var request = new WireRequest(method, path, pairs, headers, Encoding.UTF8.GetBytes(body), string.Empty);

        var signed = RequestSigner.Sign(request, new Uri("https://example.amazonaws.com" + path), Example, "service", "us-east-1", ExampleTime);

        Assert.StartsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=", signed["Authorization"], StringComparison.Ordinal);
        Assert.EndsWith("Signature=" + signature, signed["Authorization"], StringComparison.Ordinal);
        Assert.Equal("20150830T123600Z", signed["X-Amz-Date"]);
    }

    [Fact]
    public void A_sessions_token_is_sent_and_signed_and_S3_gets_the_bodys_hash()
    {
        var request = new WireRequest("GET", "/", [], new Dictionary<string, string>(), [], string.Empty);

        var signed = RequestSigner.Sign(request, new Uri("https://s3.amazonaws.com/"), Example with { Token = "the-token" }, "s3", "us-east-1", ExampleTime);

        Assert.Equal("the-token", signed["X-Amz-Security-Token"]);
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", signed["X-Amz-Content-Sha256"]);
        Assert.Contains("SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-security-token,", signed["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_signature_is_right_for_any_path_query_header_and_body()
    {
        using var estate = new EstateBuilder();
        await using var server = await SimulatedAwsServer.StartAsync(estate.Folder);
        using var client = new TestClient();
        var session = client.Session(server.Endpoint);
        var texts = Gen.Char[" !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~aZ0ÄßЖ中"].Array[1, 12].Select(chars => new string(chars)).Where(text => text.Split('/').All(step => step is not ("." or "..")));

        await texts.SampleAsync(async text =>
        {
            await IgnoreAsync(client.CallAsync(session, "lambda.GetPolicy", ("FunctionName", text), ("Qualifier", text)));
            await IgnoreAsync(client.CallAsync(session, "sesv2.GetEmailIdentity", ("EmailIdentity", text)));
            await IgnoreAsync(client.CallAsync(session, "eks.DescribeAccessEntry", ("clusterName", "c"), ("principalArn", text)));
            await IgnoreAsync(client.CallAsync(session, "guardduty.GetDetector", ("DetectorId", text)));
            await IgnoreAsync(client.CallAsync(session, "iam.GetRole", ("RoleName", text)));
            await IgnoreAsync(client.CallAsync(session, "route53.ListHostedZones", ("Marker", text)));
            await IgnoreAsync(client.CallAsync(session, "s3.ListBuckets", ("Prefix", text), ("ContinuationToken", text)));
            await IgnoreAsync(client.CallAsync(session, "kms.DescribeKey", ("KeyId", text)));
        }, iter: 100, threads: 1);

        Assert.All(server.Log.Entries, entry => Assert.Equal((SignatureVerdict.Valid, entry.Operation), (entry.Verify, entry.Operation)));
    }

    private static async Task IgnoreAsync(Task call)
    {
        try
        {
            await call;
        }
        catch (AwsServiceException exception) when (exception.Kind == AwsErrorKind.Other)
        {
            // There is nothing of such a name.
        }
    }
}
