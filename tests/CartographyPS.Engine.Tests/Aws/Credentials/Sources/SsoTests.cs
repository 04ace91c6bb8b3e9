using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Tests.Aws.Servers;

namespace CartographyPS.Engine.Tests.Aws.Credentials.Sources;

/// <summary>IAM Identity Center, with the token that <c>aws sso login</c> left.</summary>
public sealed class SsoTests : CredentialTests
{
    private const string Start = "https://acme.example/start";
    private const string Account = "sso_account_id = 222222222222\nsso_role_name = Audit";
    private const string Session = $"[sso-session acme]\nsso_region = us-east-1\nsso_start_url = {Start}\n[profile a]\nsso_session = acme\n{Account}\n";
    private const string Legacy = $"[profile a]\nsso_region = us-east-1\nsso_start_url = {Start}\n{Account}\n";

    /// <summary>The config, and what its token's file is named by.</summary>
    public static TheoryData<string, string> Kinds => new() { { Session, "acme" }, { Legacy, Start } };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_cached_token_gives_the_roles_credentials(string config, string key)
    {
        Environment.Config(config);
        Cache(key, "portal-token", TimeSpan.FromHours(1));

        Assert.Matches("^arn:aws:sts::222222222222:assumed-role/AWSReservedSSO_Audit_[a-z0-9]+/sso-user$", await WhoAsync("a"));
        Assert.NotNull((await FetchAsync("a")).Expires);
        Assert.Equal("IAM Identity Center, role Audit in 222222222222, by profile a", Connect("a").Session.Credentials!.Origin);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_expired_token_is_reported_with_the_command_that_renews_it(string config, string key)
    {
        Environment.Config(config);
        Cache(key, "portal-token", TimeSpan.FromSeconds(-1));

        Assert.Equal("The SSO token of profile a has expired. Run: aws sso login --profile a", await ReasonAsync("a"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_missing_token_is_reported_with_the_command_that_gets_one(string config, string key)
    {
        Environment.Config(config);
        Cache(key + "-another", "portal-token", TimeSpan.FromHours(1));

        Assert.Equal("The SSO token of profile a is missing. Run: aws sso login --profile a", await ReasonAsync("a"));
    }

    [Fact]
    public async Task A_rejected_token_is_reported_with_the_command_that_renews_it()
    {
        Environment.Config(Session);
        Cache("acme", "another-token", TimeSpan.FromHours(1));

        string reason = await ReasonAsync("a");

        Assert.Equal("The SSO token of profile a is no longer accepted. Run: aws sso login --profile a", reason);
    }

    [Fact]
    public async Task An_expired_token_is_renewed_where_that_can_be_and_kept()
    {
        Environment.Config(Session);
        string path = Cache("acme", "old", TimeSpan.FromSeconds(30), ("clientId", "id"), ("clientSecret", "not-a-secret"), ("refreshToken", "renew"), ("region", "us-east-1"));

        Assert.Contains("/sso-user", await WhoAsync("a"), StringComparison.Ordinal);

        var kept = JsonNode.Parse(await File.ReadAllTextAsync(path))!;
        Assert.Equal(("portal-token-refreshed", "renew", "us-east-1"), (kept["accessToken"]!.ToString(), kept["refreshToken"]!.ToString(), kept["region"]!.ToString()));
        Assert.Equal(Clock.GetUtcNow().AddSeconds(28800).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture), kept["expiresAt"]!.ToString());
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public async Task A_renewal_that_is_refused_is_reported_with_the_command()
    {
        Environment.Config(Session);
        Cache("acme", "old", TimeSpan.FromSeconds(30), ("clientId", "id"), ("clientSecret", "not-a-secret"), ("refreshToken", "another"));

        Assert.Equal("The SSO token of profile a has expired and could not be renewed. Run: aws sso login --profile a", await ReasonAsync("a"));
    }

    [Fact]
    public async Task An_expired_registration_is_not_used()
    {
        Environment.Config(Session);
        string ended = Clock.GetUtcNow().AddMinutes(-1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        Cache("acme", "old", TimeSpan.FromSeconds(-1), ("clientId", "id"), ("clientSecret", "not-a-secret"), ("refreshToken", "renew"), ("registrationExpiresAt", ended));

        Assert.Equal("The SSO token of profile a has expired. Run: aws sso login --profile a", await ReasonAsync("a"));
        Assert.Empty(Server.Log.Entries);
    }

    [Fact]
    public async Task A_role_without_assignment_is_reported()
    {
        Environment.Config(Session.Replace("Audit", "Admin", StringComparison.Ordinal));
        Cache("acme", "portal-token", TimeSpan.FromHours(1));

        Assert.Contains("ForbiddenException: No access", await ReasonAsync("a"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Such_a_profile_can_be_a_source()
    {
        Environment.Config(Session + "[profile end]\nrole_arn = arn:aws:iam::222222222222:role/closed\nsource_profile = a");
        Cache("acme", "portal-token", TimeSpan.FromHours(1));

        string reason = await ReasonAsync("end");

        Assert.Contains("cannot be assumed by profile end with IAM Identity Center, role Audit in 222222222222, by profile a", reason, StringComparison.Ordinal);
        Assert.Contains("/sso-user is not authorized", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[profile a]\nsso_session = gone\n" + Account, "sso-session 'gone'")]
    [InlineData("[sso-session acme]\n[profile a]\nsso_session = acme\n" + Account, "acme lacks sso_region")]
    [InlineData("[sso-session acme]\nsso_region = us-east-1\n[profile a]\nsso_session = acme\nsso_account_id = 2", "sso_role_name")]
    [InlineData("[sso-session acme]\nsso_region = us-east-1\n[profile a]\nsso_session = acme\nsso_role_name = r", "sso_account_id")]
    [InlineData("[profile a]\nsso_region = us-east-1\n" + Account, "sso_start_url")]
    [InlineData("[profile a]\nsso_start_url = u\n" + Account, "sso_region")]
    public async Task A_setting_that_is_missing_is_named(string config, string named)
    {
        Environment.Config(config);
        Cache("acme", "portal-token", TimeSpan.FromHours(1));

        Assert.Contains(named, await ReasonAsync("a"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    public async Task A_cache_that_cannot_be_read_is_reported(string content)
    {
        Environment.Config(Session);
        string path = Environment.Write(FileOf("acme"), content);

        Assert.Contains(path, await ReasonAsync("a"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"accessToken":"portal-token"}""")]
    [InlineData("""{"accessToken":"portal-token","expiresAt":"soon"}""")]
    [InlineData("""{"accessToken":"portal-token","expiresAt":5}""")]
    public async Task A_token_without_an_end_has_ended(string content)
    {
        Environment.Config(Session);
        Environment.Write(FileOf("acme"), content);

        Assert.Contains("has expired", await ReasonAsync("a"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_as_the_older_tools_write_it_is_read()
    {
        Environment.Config(Legacy);
        string end = Clock.GetUtcNow().AddHours(1).ToString("yyyy-MM-dd'T'HH:mm:ss'UTC'", System.Globalization.CultureInfo.InvariantCulture);
        Environment.Write(FileOf(Start), new JsonObject { ["accessToken"] = "portal-token", ["expiresAt"] = end }.ToJsonString());

        Assert.Contains("/sso-user", await WhoAsync("a"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"roleCredentials":{}}""")]
    [InlineData("""{"roleCredentials":{"accessKeyId":"","secretAccessKey":"s","sessionToken":"t","expiration":1893456000000}}""")]
    [InlineData("""{"roleCredentials":{"accessKeyId":"a","secretAccessKey":"s","sessionToken":"t","expiration":9223372036854775807}}""")]
    public async Task An_answer_without_credentials_is_reported(string answer)
    {
        await using var portal = ScriptedServer.InTurn(ScriptedAnswer.Of(200, answer));
        Environment.Config(Session);
        Environment["AWS_ENDPOINT_URL"] = portal.Endpoint;
        Cache("acme", "portal-token", TimeSpan.FromHours(1));

        Assert.EndsWith("gave no credentials.", await ReasonAsync("a"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"tokenType":"Bearer"}""")]
    [InlineData("""{"accessToken":"new","expiresIn":9223372036854775807}""")]
    [InlineData("""{"accessToken":"","expiresIn":3600}""")]
    public async Task A_renewal_without_a_token_is_reported(string answer)
    {
        await using var portal = ScriptedServer.InTurn(ScriptedAnswer.Of(200, answer));
        Environment.Config(Session);
        Environment["AWS_ENDPOINT_URL"] = portal.Endpoint;
        Cache("acme", "old", TimeSpan.FromSeconds(30), ("clientId", "id"), ("clientSecret", "not-a-secret"), ("refreshToken", "renew"));

        Assert.Contains("the answer to its renewal cannot be read", await ReasonAsync("a"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sso_region = moon base", "'moon base' (sso_region of profile a) is not a region name")]
    [InlineData("sso_region = us-east-1\nendpoint_url = nowhere", "'nowhere' is not an http or https URL")]
    public async Task An_invalid_setting_is_reported_as_such(string settings, string reason)
    {
        Environment["AWS_ENDPOINT_URL"] = "";
        Environment.Config($"[profile a]\nsso_start_url = {Start}\n{Account}\n{settings}");
        Cache(Start, "portal-token", TimeSpan.FromHours(1));

        Assert.Contains(reason, (await Assert.ThrowsAsync<FormatException>(() => FetchAsync("a"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_asked_in_its_own_region()
    {
        Environment.Config(Session.Replace("sso_region = us-east-1", "sso_region = eu-west-1\nregion = us-west-2", StringComparison.Ordinal));
        Environment["AWS_ENDPOINT_URL"] = "";
        Environment["AWS_MAX_ATTEMPTS"] = "1";
        Environment["HTTPS_PROXY"] = Server.Endpoint;
        Cache("acme", "portal-token", TimeSpan.FromHours(1));
        using var client = new TestClient(environment: Environment.Environment);
        var factory = new SessionFactory(client.Client, client.Http.For(new Uri(Server.Endpoint), null), Environment.Environment, Environment.Profiles, Clock.GetUtcNow);

        var error = await Assert.ThrowsAsync<CredentialException>(
            () => factory.Connect(new CredentialRequest { Profile = "a" }).Session.Credentials!.GetAsync(CancellationToken.None));

        Assert.Contains("portal.sso.eu-west-1.amazonaws.com", error.Message, StringComparison.Ordinal);
    }

    private static string FileOf(string key)
    {
#pragma warning disable CA5350 // The name that the AWS tools give the file.
        string name = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(key)));
#pragma warning restore CA5350
        return Path.Combine(".aws", "sso", "cache", name + ".json");
    }

    private string Cache(string key, string token, TimeSpan life, params (string Name, string Value)[] more)
    {
        string end = (Clock.GetUtcNow() + life).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        var json = new JsonObject { ["accessToken"] = token, ["expiresAt"] = end };
        foreach (var (name, value) in more) json[name] = value;
        return Environment.Write(FileOf(key), json.ToJsonString());
    }
}
