using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Credentials.Metadata;
using CartographyPS.Engine.Aws.Credentials.Sources;
using CartographyPS.Engine.Tests.Aws.Credentials.Processes;
using CartographyPS.Engine.Tests.Aws.Servers;

namespace CartographyPS.Engine.Tests.Aws.Credentials.Sources;

/// <summary>The credentials service of containers.</summary>
public sealed class ContainerSourceTests() : CredentialTests(new EstateBuilder("\"containerToken\": \"the-token\""))
{
    private const string Role = """{"AccessKeyId":"ASIAFAKE","SecretAccessKey":"not-a-secret","Token":"t","Expiration":"2100-01-01T00:00:00Z"}""";

    [Fact]
    public async Task The_containers_role_is_used()
    {
        Environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = Server.Endpoint + "/v2/credentials/x";

        Assert.Equal("arn:aws:sts::111111111111:assumed-role/machine/container", await WhoAsync());
    }

    [Fact]
    public async Task A_token_is_sent_and_that_of_a_file_read_each_time()
    {
        Environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = Server.Endpoint + "/v2/credentials/secure";
        Environment["AWS_CONTAINER_AUTHORIZATION_TOKEN"] = "the-token";
        Assert.Contains("/machine/", await WhoAsync(), StringComparison.Ordinal);

        Environment["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] = Environment.Write("token", "another");
        var connected = Connect();
        await Assert.ThrowsAsync<CredentialException>(() => connected.Session.Credentials!.GetAsync(CancellationToken.None));
        Environment.Write("token", "the-token\n");
        Assert.Contains("/machine/", await WhoAsync(connected), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_token_file_is_reported()
    {
        Environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = Server.Endpoint + "/v2/credentials/x";
        Environment["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] = "/no/such/token";

        Assert.Contains("'/no/such/token'", await ReasonAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_relative_token_file_is_in_the_users_folder_and_never_in_the_process_folder()
    {
        using var http = new StubHandler(_ => (200, Role));
        Environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = "http://127.0.0.1/x";
        Environment["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] = "token";
        Environment.Write("token", "the-token");

        var error = await Assert.ThrowsAsync<CredentialException>(() => FetchAsync(http, Environment.Environment));
        Assert.Contains("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", error.Message, StringComparison.Ordinal);
        Assert.Contains("relative", error.Message, StringComparison.Ordinal);
        Assert.Empty(http.Requests);

        await FetchAsync(http, Environment.Environment with { Folder = Environment.Home });
        Assert.Equal("the-token", Assert.Single(http.Requests).Authorization);
    }

    [Theory]
    [InlineData("http://169.254.170.2/x")]
    [InlineData("http://169.254.170.23/v1/credentials")]
    [InlineData("http://[fd00:ec2::23]/v1/credentials")]
    [InlineData("http://localhost/x")]
    [InlineData("http://127.0.0.2:8080/x")]
    [InlineData("http://[::1]/x")]
    [InlineData("https://anywhere.example/x")]
    public async Task It_may_be_near_or_speak_TLS(string uri)
    {
        using var http = new StubHandler(_ => (200, Role));

        Assert.Equal("ASIAFAKE", (await FetchAsync(http, uri)).AccessKeyId);
        Assert.Equal(uri, Assert.Single(http.Requests).Url);
    }

    [Theory]
    [InlineData("http://anywhere.example/x", "anywhere.example")]
    [InlineData("http://10.0.0.1/x", "10.0.0.1")]
    [InlineData("http://localhost.example/x", "localhost.example")]
    [InlineData("http://127.0.0.1@anywhere.example/x", "anywhere.example")]
    [InlineData("ftp://127.0.0.1/x", "AWS_CONTAINER_CREDENTIALS_FULL_URI")]
    [InlineData("no address", "AWS_CONTAINER_CREDENTIALS_FULL_URI")]
    public async Task Elsewhere_no_token_is_sent(string uri, string named)
    {
        using var http = new StubHandler(_ => (200, Role));

        var error = await Assert.ThrowsAsync<CredentialException>(() => FetchAsync(http, uri));

        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.Empty(http.Requests);
    }

    [Fact]
    public async Task A_relative_address_is_that_of_ECS()
    {
        using var http = new StubHandler(_ => (200, Role));
        Environment["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] = "/v2/credentials/1";
        Environment["AWS_CONTAINER_AUTHORIZATION_TOKEN"] = "the-token";

        await new ContainerSource(new MetadataHttp(http.Client), Environment.Environment).FetchAsync(CancellationToken.None);

        Assert.Equal(("http://169.254.170.2/v2/credentials/1", "the-token"), Assert.Single(http.Requests));
    }

    [Theory]
    [InlineData("http://evil.example/x")]
    [InlineData("https://evil.example/x")]
    [InlineData("//evil.example/x")]
    [InlineData("@evil.example/x")]
    [InlineData(".evil.example/x")]
    [InlineData(":8080/x")]
    [InlineData("\\\\evil.example\\x")]
    [InlineData("/\\evil.example/x")]
    [InlineData("v2/credentials/1")]
    [InlineData("/v2/credentials/1 x")]
    [InlineData("/v2/credentials/1\r\nHost: evil.example")]
    public async Task A_relative_address_that_would_take_the_token_elsewhere_is_an_error(string uri)
    {
        using var http = new StubHandler(_ => (200, Role));
        Environment["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] = uri;
        Environment["AWS_CONTAINER_AUTHORIZATION_TOKEN"] = "the-token";

        var error = await Assert.ThrowsAsync<CredentialException>(
            () => new ContainerSource(new MetadataHttp(http.Client), Environment.Environment).FetchAsync(CancellationToken.None));

        Assert.Contains("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("the-token", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(http.Requests);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    public async Task A_redirect_does_not_get_the_token(int status)
    {
        await using var other = ScriptedServer.InTurn(ScriptedAnswer.Of(200, Role));
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(status, "", ("Location", other.Endpoint + "/x")));
        Environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = server.Endpoint + "/x";
        Environment["AWS_CONTAINER_AUTHORIZATION_TOKEN"] = "the-token";

        Assert.Contains($"HTTP {status}", await ReasonAsync(), StringComparison.Ordinal);

        Assert.Empty(other.Requests);
        Assert.Equal("the-token", Assert.Single(server.Requests).Header("Authorization"));
    }

    [Fact]
    public async Task A_token_with_a_line_break_is_reported_and_not_sent()
    {
        using var http = new StubHandler(_ => (200, Role));
        Environment["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] = Environment.Write("token", "one\r\ntwo");

        var error = await Assert.ThrowsAsync<CredentialException>(() => FetchAsync(http, "http://127.0.0.1/x"));

        Assert.Contains("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("two", error.Message, StringComparison.Ordinal);
        Assert.Empty(http.Requests);
    }

    [ShellFact]
    public async Task An_endless_token_file_is_an_error()
    {
        using var http = new StubHandler(_ => (200, Role));
        Environment["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] = "/dev/zero";

        var error = await Assert.ThrowsAsync<CredentialException>(() => FetchAsync(http, "http://127.0.0.1/x"));

        Assert.Contains("larger than 1 MB", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endless_answer_is_an_error()
    {
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(200, new string('x', 2 << 20)));
        Environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = server.Endpoint + "/x";

        Assert.Contains("larger than 1 MB", await ReasonAsync(), StringComparison.Ordinal);
    }

    private Task<AwsCredentials> FetchAsync(StubHandler http, string uri)
    {
        Environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = uri;
        return FetchAsync(http, Environment.Environment);
    }

    private static Task<AwsCredentials> FetchAsync(StubHandler http, AwsEnvironment environment) =>
        new ContainerSource(new MetadataHttp(http.Client), environment).FetchAsync(CancellationToken.None);
}
