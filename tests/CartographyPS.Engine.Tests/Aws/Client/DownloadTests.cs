using System.Net;
using System.Security.Cryptography;
using System.Text;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Credentials.Sources;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Tests.Aws.Servers;

namespace CartographyPS.Engine.Tests.Aws.Client;

/// <summary>Documents at URLs that AWS's answers gave.</summary>
public sealed class DownloadTests : IDisposable
{
    private const string Secret = "X-Amz-Signature=5ecre7";

    private readonly TestClient _client = new(options => options with { Resolve = ResolveAsync });

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_document_is_read_without_credentials()
    {
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(200, """{"os":"linux"}"""));

        Assert.Equal("linux", await GetAsync(server));

        var request = server.Requests.Single();
        Assert.Equal(("GET", $"/layer?{Secret}"), (request.Method, request.Target));
        Assert.Equal(["Host", "User-Agent"], request.Headers.Keys.Order());
    }

    [Fact]
    public async Task What_can_pass_is_asked_again()
    {
        await using var server = ScriptedServer.InTurn(
            ScriptedAnswer.Of(503, "SlowDown"), ScriptedAnswer.Close, ScriptedAnswer.Of(200, "{\"os\":", ("Content-Length", "14")) with { StaysOpen = false },
            ScriptedAnswer.Of(429, string.Empty), ScriptedAnswer.Of(200, """{"os":"linux"}"""));

        Assert.Equal("linux", await GetAsync(server, attempts: 5));
        Assert.Equal(5, server.Requests.Count);
    }

    [Theory]
    [InlineData(403, AwsErrorKind.Denied)]
    [InlineData(404, AwsErrorKind.Other)]
    [InlineData(204, AwsErrorKind.Other)]
    [InlineData(304, AwsErrorKind.Other)]
    internal async Task What_cannot_pass_is_asked_once_and_its_body_is_not_repeated(int status, AwsErrorKind kind)
    {
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(status, status is 204 or 304 ? string.Empty : $"<Error><SignatureProvided>{Secret}</SignatureProvided></Error>"));

        var error = await FailAsync(server, attempts: 3);

        Assert.Equal((kind, $"Http{status}", 1), (error.Kind, error.Code, server.Requests.Count));
    }

    [Theory]
    [InlineData(5, "5", 10_000)]
    [InlineData(5, "99999999999", 5)]
    [InlineData(5, null, 10_000)]
    public async Task No_more_is_read_than_the_limit(int limit, string? length, int size)
    {
        string body = new('1', size);
        await using var server = ScriptedServer.InTurn(length is null
            ? ScriptedAnswer.Of(200, $"{size:x}\r\n{body}\r\n0\r\n\r\n", ("Transfer-Encoding", "chunked"))
            : ScriptedAnswer.Of(200, body, ("Content-Length", length)) with { StaysOpen = false });

        if (length == "5") Assert.Equal("11111", await GetAsync(server, limit, member: null));
        else Assert.Equal((AwsErrorKind.Other, "AnswerTooLarge"), await KindAsync(server, limit));
    }

    [Fact]
    public async Task The_content_must_have_the_digest()
    {
        const string Body = """{"os":"linux"}""";
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Body)));
        string sha512 = Convert.ToHexStringLower(SHA512.HashData(Encoding.UTF8.GetBytes(Body)));
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(200, Body));

        Assert.Equal("linux", await GetAsync(server, digest: "sha256:" + sha256));
        Assert.Equal("linux", await GetAsync(server, digest: "sha512:" + sha512));
        Assert.Equal((AwsErrorKind.Transient, "DigestMismatch"), await KindAsync(server, digest: "sha256:" + sha512));
        Assert.Equal((AwsErrorKind.Other, "MalformedResponse"), await KindAsync(server, digest: "md5:00"));
        Assert.Equal((AwsErrorKind.Other, "MalformedResponse"), await KindAsync(server, digest: "nonsense"));
    }

    [Theory]
    [InlineData("<html>blocked</html>")]
    [InlineData("")]
    [InlineData("{} {}")]
    [InlineData("{} x")]
    [InlineData("{\"a\":")]
    public async Task What_is_no_JSON_is_no_answer(string body)
    {
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(200, body));

        Assert.Equal((AwsErrorKind.Transient, "MalformedResponse"), await KindAsync(server));
    }

    [Fact]
    public async Task What_is_nested_too_deeply_is_no_answer()
    {
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(200, new string('[', 100_000)));

        Assert.Equal("MalformedResponse", (await KindAsync(server, 1 << 20)).Code);
    }

    [Fact]
    public async Task Redirects_are_followed_a_few_times()
    {
        await using var server = ScriptedServer.InTurn(
            ScriptedAnswer.Of(302, string.Empty, ("Location", "/other")), ScriptedAnswer.Of(307, string.Empty, ("Location", "elsewhere")), ScriptedAnswer.Of(200, """{"os":"linux"}"""));
        await using var endless = ScriptedServer.InTurn(ScriptedAnswer.Of(301, string.Empty, ("Location", "/again")));

        Assert.Equal("linux", await GetAsync(server));
        Assert.Equal(["/layer?" + Secret, "/other", "/elsewhere"], server.Requests.Select(request => request.Target));
        Assert.Equal((AwsErrorKind.Other, "TooManyRedirects"), await KindAsync(endless));
        Assert.Equal(4, endless.Requests.Count);
    }

    [Theory]
    [InlineData("http://public.example/")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("https://inside.example/")]
    public async Task Redirects_lead_nowhere_that_a_URL_may_not(string location)
    {
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(302, string.Empty, ("Location", location)));

        Assert.Equal((AwsErrorKind.Other, "UnsafeUrl"), await KindAsync(server));
    }

    [Theory]
    [InlineData("http://public.example/", "not https")]
    [InlineData("https://127.0.0.1/", "not a public address")]
    [InlineData("https://2130706433/", "not a public address")]
    [InlineData("https://0x7f.1/", "not a public address")]
    [InlineData("https://[::1]/", "not a public address")]
    [InlineData("https://[::ffff:10.0.0.1]/", "not a public address")]
    [InlineData("https://169.254.169.254/", "not a public address")]
    [InlineData("https://10.0.0.1/", "not a public address")]
    [InlineData("https://localhost/", "of this machine")]
    [InlineData("https://x.localhost./", "of this machine")]
    [InlineData("https://inside.example/", "leads to an address that is not public")]
    [InlineData("https://mixed.example/", "leads to an address that is not public")]
    [InlineData("https://metadata.s3.us-east-1.amazonaws.com/", "leads to an address that is not public")]
    [InlineData("https://nowhere.example/", "has no address")]
    [InlineData("https://user:word@public.example/", "user name")]
    public async Task Hosts_that_are_not_public_are_not_asked(string url, string reason)
    {
        var error = await FailAsync(_client.Session(null, Keys), url);

        Assert.Equal((AwsErrorKind.Other, "UnsafeUrl"), (error.Kind, error.Code));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("layer.json")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://public.example/")]
    public async Task What_is_no_URL_of_the_web_is_not_asked(string url) => Assert.Equal("NoUrl", (await FailAsync(_client.Session(null, Keys), url)).Code);

    // Nobody answers there, which shows that it was asked.
    [Theory]
    [InlineData("https://bucket.s3.us-east-1.amazonaws.com/")]
    [InlineData("https://public.example/")]
    public async Task The_names_of_AWS_may_lead_into_a_VPC(string url)
    {
        using var client = new TestClient(
            options => options with { Resolve = ResolveAsync, Timeout = TimeSpan.FromSeconds(5) },
            new Engine.Aws.Config.AwsEnvironment(name => name == "HTTPS_PROXY" ? "http://127.0.0.1:1" : name == "NO_PROXY" ? "no.example" : null, Path.GetTempPath()));

        var error = await Assert.ThrowsAsync<AwsServiceException>(() => client.Client.Downloads.GetAsync(client.Session(null, Keys), Request(url), "us-east-1", CancellationToken.None));

        Assert.Equal("ConnectionFailed", error.Code);
    }

    private static StaticSource Keys { get; } = new(new AwsCredentials("AKIAEXAMPLE", "secret", null, null), "the test");

    private static Task<IPAddress[]> ResolveAsync(string host) => Task.FromResult<IPAddress[]>(host switch
    {
        "inside.example" or "bucket.s3.us-east-1.amazonaws.com" => [IPAddress.Parse("10.1.2.3")],
        "mixed.example" => [IPAddress.Parse("203.0.113.9"), IPAddress.Loopback],
        "metadata.s3.us-east-1.amazonaws.com" => [IPAddress.Parse("169.254.169.254")],
        "public.example" => [IPAddress.Parse("203.0.113.9")],
        _ => [],
    });

    private static DownloadRequest Request(string url, int limit = 1000, string? digest = null) => new(url, limit, digest, "ecr");

    private async Task<string> GetAsync(ScriptedServer server, int limit = 1000, string? digest = null, int attempts = 1, string? member = "os")
    {
        using var document = await _client.Client.Downloads.GetAsync(
            _client.Session(server.Endpoint, maxAttempts: attempts), Request($"{server.Endpoint}/layer?{Secret}", limit, digest), "us-east-1", CancellationToken.None);
        return member is null ? document.RootElement.GetRawText() : document.RootElement.GetProperty(member).GetString()!;
    }

    private async Task<(AwsErrorKind Kind, string Code)> KindAsync(ScriptedServer server, int limit = 1000, string? digest = null)
    {
        var error = await FailAsync(_client.Session(server.Endpoint), $"{server.Endpoint}/layer?{Secret}", limit, digest);
        return (error.Kind, error.Code);
    }

    private Task<AwsServiceException> FailAsync(ScriptedServer server, int attempts) =>
        FailAsync(_client.Session(server.Endpoint, maxAttempts: attempts), $"{server.Endpoint}/layer?{Secret}");

    private async Task<AwsServiceException> FailAsync(AwsSession session, string url, int limit = 1000, string? digest = null)
    {
        var error = await Assert.ThrowsAsync<AwsServiceException>(
            () => _client.Client.Downloads.GetAsync(session, Request(url, limit, digest), "us-east-1", CancellationToken.None));
        for (Exception? cause = error; cause is not null; cause = cause.InnerException)
        {
            Assert.DoesNotContain("Signature", cause.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("word", cause.Message, StringComparison.Ordinal);
        }
        return error;
    }
}
