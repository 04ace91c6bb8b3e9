using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Tests.Aws.Servers;
using SimulatedAws;

namespace CartographyPS.Engine.Tests.Aws.Addressing;

/// <summary>Buckets in another region than the one that is asked.</summary>
public sealed class BucketRegionTests : IDisposable
{
    private const string Acl = """<AccessControlPolicy xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Owner><ID>o</ID></Owner></AccessControlPolicy>""";

    private readonly TestClient _client = new();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_redirect_is_followed_and_the_region_remembered()
    {
        using var estate = new EstateBuilder().Add("s3", """
            { "HeadBucket": [ { "when": { "Bucket": "archive" }, "return": { "BucketRegion": "eu-west-1" } } ],
              "GetBucketVersioning": [ { "when": { "Bucket": "archive" }, "return": { "Status": "Enabled" } } ],
              "GetBucketPolicy": [ { "when": { "Bucket": "archive" }, "return": { "Policy": "{}" } } ] }
            """, "eu-west-1");
        await using var server = await SimulatedAwsServer.StartAsync(estate.Folder);
        var session = _client.Session(server.Endpoint);

        var versioning = await _client.CallAsync(session, "s3.GetBucketVersioning", ("Bucket", "archive"));
        await _client.CallAsync(session, "s3.GetBucketPolicy", ("Bucket", "archive"));

        Assert.Equal("Enabled", versioning.GetProperty("Status").GetString());
        Assert.Equal([("us-east-1", 301), ("eu-west-1", 200), ("eu-west-1", 200)], server.Log.Entries.Select(entry => (entry.Region!, entry.Status)));
        Assert.Equal(0, session.Counters.Retries);
    }

    [Theory]
    [InlineData(301, "PermanentRedirect", true)]
    [InlineData(307, "TemporaryRedirect", true)]
    [InlineData(400, "AuthorizationHeaderMalformed", true)]
    [InlineData(400, "AuthorizationHeaderMalformed", false)]
    [InlineData(400, "IllegalLocationConstraintException", true)]
    public async Task Every_way_in_which_S3_says_it_is_understood(int status, string code, bool inHeader)
    {
        var redirect = ScriptedAnswer.Of(
            status, $"<Error><Code>{code}</Code><Message>Elsewhere</Message>{(inHeader ? "" : "<Region>eu-west-1</Region>")}</Error>",
            inHeader ? [("x-amz-bucket-region", "eu-west-1"), ("Location", "http://127.0.0.1:1/")] : []);
        await using var server = ScriptedServer.InTurn(redirect, ScriptedAnswer.Of(200, Acl));

        await _client.CallAsync(_client.Session(server.Endpoint), "s3.GetBucketAcl", ("Bucket", "archive"));

        Assert.Contains("/us-east-1/s3/", server.Requests[0].Header("Authorization"), StringComparison.Ordinal);
        Assert.Contains("/eu-west-1/s3/", server.Requests[1].Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_without_a_region_is_an_error_and_no_answer()
    {
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(301, "", ("Location", "http://127.0.0.1:1/")));

        var error = await Assert.ThrowsAsync<AwsServiceException>(
            () => _client.CallAsync(_client.Session(server.Endpoint, maxAttempts: 3), "s3.GetBucketAcl", ("Bucket", "archive")));

        Assert.Equal((AwsErrorKind.Other, 301, 1), (error.Kind, error.StatusCode, server.Requests.Count));
    }

    [Fact]
    public async Task Redirects_in_a_circle_end()
    {
        int asked = 0;
        await using var server = new ScriptedServer(_ => ScriptedAnswer.Of(301, "", ("x-amz-bucket-region", ++asked % 2 == 0 ? "us-east-1" : "eu-west-1")));

        await Assert.ThrowsAsync<AwsServiceException>(() => _client.CallAsync(_client.Session(server.Endpoint), "s3.GetBucketAcl", ("Bucket", "archive")));

        Assert.Equal(4, asked);
    }

    [Fact]
    public async Task A_region_that_is_none_is_not_gone_to()
    {
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(301, "", ("x-amz-bucket-region", "evil.example/")));

        await Assert.ThrowsAnyAsync<Exception>(() => _client.CallAsync(_client.Session(server.Endpoint), "s3.GetBucketAcl", ("Bucket", "archive")));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Only_S3_redirects()
    {
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(301, "", ("x-amz-bucket-region", "eu-west-1"), ("Location", "http://127.0.0.1:1/")));

        var error = await Assert.ThrowsAsync<AwsServiceException>(() => _client.CallAsync(_client.Session(server.Endpoint), "kms.ListKeys"));

        Assert.Equal((301, 1), (error.StatusCode, server.Requests.Count));
    }
}
