using System.Net;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Http;
using CartographyPS.Engine.Tests.Aws.Servers;

namespace CartographyPS.Engine.Tests.Aws.Http;

public sealed class EnvironmentProxyTests : IDisposable
{
    private readonly FakeEnvironment _environment = new();

    public void Dispose() => _environment.Dispose();

    [Fact]
    public void Each_scheme_has_its_proxy_and_small_letters_go_first()
    {
        _environment["HTTP_PROXY"] = "http://proxy-http:1";
        _environment["HTTPS_PROXY"] = "http://other:2";
        _environment["https_proxy"] = "proxy-https:3";

        Assert.Equal("http://proxy-http:1/", ProxyOf("http://host/"));
        Assert.Equal("http://proxy-https:3/", ProxyOf("https://host/"));
    }

    [Fact]
    public void Without_a_proxy_there_is_none()
    {
        _environment["HTTPS_PROXY"] = "http://proxy:1";

        Assert.Null(ProxyOf("http://host/"));
        Assert.True(Proxy.IsBypassed(new Uri("http://host/")));
    }

    [Theory]
    [InlineData("sts.amazonaws.com", "https://sts.amazonaws.com/", true)]
    [InlineData("amazonaws.com", "https://sts.eu-west-1.amazonaws.com/", true)]
    [InlineData(".amazonaws.com", "https://sts.eu-west-1.amazonaws.com/", true)]
    [InlineData("*.amazonaws.com", "https://sts.eu-west-1.amazonaws.com/", true)]
    [InlineData("AMAZONAWS.COM", "https://sts.eu-west-1.amazonaws.com/", true)]
    [InlineData("localhost , amazonaws.com", "https://sts.eu-west-1.amazonaws.com/", true)]
    [InlineData("*", "https://sts.eu-west-1.amazonaws.com/", true)]
    [InlineData("host:8443", "https://host:8443/", true)]
    [InlineData("10.0.0.0/8", "https://10.1.2.3/", true)]
    [InlineData("10.1.2.3", "https://10.1.2.3/", true)]
    [InlineData("fd00::/8", "https://[fd00::1]/", true)]
    [InlineData("host:8443", "https://host:443/", false)]
    [InlineData("onaws.com", "https://sts.eu-west-1.amazonaws.com/", false)]
    [InlineData("10.0.0.0/8", "https://11.1.2.3/", false)]
    [InlineData("10.0.0.0/99", "https://10.1.2.3/", false)]
    [InlineData("", "https://host/", false)]
    [InlineData(",,", "https://host/", false)]
    public void Hosts_that_NO_PROXY_names_are_asked_directly(string direct, string url, bool bypassed)
    {
        _environment["HTTPS_PROXY"] = "http://proxy:1";
        _environment["NO_PROXY"] = direct;

        Assert.Equal(bypassed, Proxy.IsBypassed(new Uri(url)));
        Assert.Equal(bypassed ? null : "http://proxy:1/", ProxyOf(url));
    }

    [Fact]
    public void A_proxys_user_and_password_are_decoded()
    {
        _environment["HTTPS_PROXY"] = "http://us%40er:p%3Ass@proxy:1";

        var credential = Proxy.Credentials!.GetCredential(new Uri("http://proxy:1/"), "Basic")!;

        Assert.Equal(("us@er", "p:ss"), (credential.UserName, credential.Password));
    }

    [Fact]
    public void A_proxy_that_is_not_a_URL_is_reported_without_its_password()
    {
        _environment["HTTPS_PROXY"] = "http://user:not-a-secret@:x";

        var error = Assert.Throws<FormatException>(() => Proxy);

        Assert.Contains("HTTPS_PROXY", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("not-a-secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_go_through_the_proxy_but_not_to_hosts_that_are_asked_directly()
    {
        await using var proxy = ScriptedServer.InTurn(ScriptedAnswer.Of(200, """{"Keys":[]}"""));
        await using var direct = ScriptedServer.InTurn(ScriptedAnswer.Of(200, """{"Keys":[]}"""));
        _environment["HTTP_PROXY"] = proxy.Endpoint;
        _environment["NO_PROXY"] = "127.0.0.1";
        using var client = new TestClient(environment: _environment.Environment);

        await client.CallAsync(client.Session("http://kms.example"), "kms.ListKeys");
        await client.CallAsync(client.Session(direct.Endpoint), "kms.ListKeys");

        Assert.Equal("http://kms.example/", Assert.Single(proxy.Requests).Target);
        Assert.Equal("kms.example", proxy.Requests[0].Header("Host"));
        Assert.Equal("/", Assert.Single(direct.Requests).Target);
    }

    [Fact]
    public async Task A_proxy_that_requires_authentication_gets_the_password()
    {
        await using var proxy = new ScriptedServer(request => request.Header("Proxy-Authorization") is null
            ? ScriptedAnswer.Of(407, "", ("Proxy-Authenticate", "Basic realm=\"p\""))
            : ScriptedAnswer.Of(200, """{"Keys":[]}"""));
        _environment["HTTP_PROXY"] = proxy.Endpoint.Replace("http://", "http://user:not-a-secret@", StringComparison.Ordinal);
        using var client = new TestClient(environment: _environment.Environment);

        await client.CallAsync(client.Session("http://kms.example"), "kms.ListKeys");

        Assert.Equal("Basic " + Convert.ToBase64String("user:not-a-secret"u8), proxy.Requests[^1].Header("Proxy-Authorization"));
    }

    [Fact]
    public async Task HTTPS_is_tunnelled()
    {
        await using var proxy = ScriptedServer.InTurn(ScriptedAnswer.Of(502, "") with { StaysOpen = false });
        _environment["HTTPS_PROXY"] = proxy.Endpoint;
        using var client = new TestClient(environment: _environment.Environment);

        var error = await Assert.ThrowsAsync<AwsServiceException>(() => client.CallAsync(client.Session("https://kms.example"), "kms.ListKeys"));

        Assert.Equal(("CONNECT", "kms.example:443"), (proxy.Requests[0].Method, proxy.Requests[0].Target));
        Assert.Null(proxy.Requests[0].Header("Authorization"));
        Assert.Equal((AwsErrorKind.Transient, "ConnectionFailed"), (error.Kind, error.Code));
    }

    private EnvironmentProxy Proxy => new(_environment.Environment);

    private string? ProxyOf(string url) => ((IWebProxy)Proxy).GetProxy(new Uri(url))?.ToString();
}
