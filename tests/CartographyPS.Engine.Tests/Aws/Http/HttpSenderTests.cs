using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Credentials.Sources;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Tests.Aws.Servers;

namespace CartographyPS.Engine.Tests.Aws.Http;

/// <summary>Requests as they are sent.</summary>
public sealed class HttpSenderTests : IAsyncLifetime
{
    private const string NoKeys = """{"Keys":[]}""";

    private readonly TestClient _client = new(options => options with { UserAgent = "CartographyPS/9.9.9" });
    private readonly ScriptedServer _server = new(request => ScriptedAnswer.Of(200, request.Method switch
    {
        "HEAD" => "",
        _ when request.Text.StartsWith("Action=", StringComparison.Ordinal) => "<DescribeVpcsResponse><vpcSet/></DescribeVpcsResponse>",
        _ when request.Target.Contains("federation", StringComparison.Ordinal) => """{"roleCredentials":{}}""",
        _ => NoKeys,
    }));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_JSON_request_has_its_headers()
    {
        await _client.CallAsync(_client.Session(_server.Endpoint), "kms.ListKeys", ("Limit", 5));

        var request = Assert.Single(_server.Requests);
        Assert.Equal(("POST", "/", """{"Limit":5}"""), (request.Method, request.Target, request.Text));
        Assert.Equal("application/x-amz-json-1.1", request.Header("Content-Type"));
        Assert.Equal("TrentService.ListKeys", request.Header("X-Amz-Target"));
        Assert.Equal("CartographyPS/9.9.9", request.Header("User-Agent"));
        Assert.Equal(_server.Authority, request.Header("Host"));
        Assert.Null(request.Header("Expect"));
        Assert.Null(request.Header("Transfer-Encoding"));
        Assert.Contains($"Credential={EstateBuilder.AccessKey}/", request.Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_has_its_content_type()
    {
        await _client.CallAsync(_client.Session(_server.Endpoint), "ec2.DescribeVpcs");

        Assert.Equal("application/x-www-form-urlencoded; charset=utf-8", Assert.Single(_server.Requests).Header("Content-Type"));
    }

    [Fact]
    public async Task A_request_without_a_body_has_none()
    {
        await _client.CallAsync(_client.Session(_server.Endpoint), "s3.HeadBucket", ("Bucket", "data"));

        var request = Assert.Single(_server.Requests);
        Assert.Equal(("HEAD", "/data", 0), (request.Method, request.Target, request.Body.Length));
        Assert.Null(request.Header("Content-Type"));
    }

    [Fact]
    public async Task Requests_for_credentials_are_not_signed_and_need_none()
    {
        var session = _client.Session(_server.Endpoint, new FailingSource());

        await _client.CallAsync(session, "sso.GetRoleCredentials", ("accountId", "1"), ("roleName", "r"), ("accessToken", "not-a-token"));

        var request = Assert.Single(_server.Requests);
        Assert.Equal("/federation/credentials?role_name=r&account_id=1", request.Target);
        Assert.Equal("not-a-token", request.Header("x-amz-sso_bearer_token"));
        Assert.Null(request.Header("Authorization"));
    }

    [Fact]
    public async Task Without_credentials_nothing_is_sent()
    {
        var error = await Assert.ThrowsAsync<AwsServiceException>(() => _client.CallAsync(_client.Session(_server.Endpoint, new FailingSource()), "kms.ListKeys"));

        Assert.Equal((AwsErrorKind.Credentials, "NoCredentials", "The test has none."), (error.Kind, error.Code, error.Message));
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task Sessions_are_counted_apart_and_all_together()
    {
        var one = _client.Session(_server.Endpoint);
        var other = _client.Session(_server.Endpoint);
        await _client.CallAsync(one, "kms.ListKeys");
        await _client.CallAsync(other, "kms.ListKeys");
        await _client.CallAsync(other, "kms.ListKeys");

        Assert.Equal((1, 2, 3), (one.Counters.Attempts, other.Counters.Attempts, _client.Client.Counters.Attempts));
        Assert.Equal((NoKeys.Length, 3 * NoKeys.Length), (one.Counters.Bytes, _client.Client.Counters.Bytes));
    }

    [Fact]
    public async Task Connections_are_used_again()
    {
        var session = _client.Session(_server.Endpoint);
        for (int i = 0; i < 10; i++) await _client.CallAsync(session, "kms.ListKeys");

        Assert.Equal(1, _server.Connections);
    }

    private sealed class FailingSource : ICredentialSource
    {
        public string Origin => "the test";

        public Task<AwsCredentials> FetchAsync(CancellationToken cancellationToken) => throw new CredentialException("The test has none.");
    }
}
