namespace CartographyPS.Engine.Tests.Aws.Credentials.Sources;

/// <summary>Roles that are assumed with the token of an identity provider.</summary>
public sealed class WebIdentityTests : CredentialTests
{
    private const string Role = "role_arn = arn:aws:iam::222222222222:role/reader\nrole_session_name = tests";
    private const string RoleArn = "arn:aws:sts::222222222222:assumed-role/reader/tests";

    [Fact]
    public async Task The_environments_token_is_used()
    {
        Environment["AWS_WEB_IDENTITY_TOKEN_FILE"] = Environment.Write("token", "valid-token\n");
        Environment["AWS_ROLE_ARN"] = "arn:aws:iam::222222222222:role/reader";
        Environment["AWS_ROLE_SESSION_NAME"] = "tests";

        Assert.Equal(RoleArn, await WhoAsync());
        Assert.Equal(SimulatedAws.Signing.SignatureVerdict.NotNeeded, Server.Log.Entries[0].Verify);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_profiles_token_is_used_and_its_file_may_be_named_from_the_config_file(bool relative)
    {
        string path = Environment.Write(".aws/tokens/mine", "valid-token");
        Environment.Config($"[profile a]\n{Role}\nweb_identity_token_file = {(relative ? Path.Combine("tokens", "mine") : path)}");

        Assert.Equal(RoleArn, await WhoAsync("a"));
    }

    [Fact]
    public async Task Such_a_profile_can_be_a_source()
    {
        Environment.Config($"""
            [profile web]
            role_arn = arn:aws:iam::111111111111:role/reader
            web_identity_token_file = {Environment.Write("token", "valid-token")}
            [profile end]
            {Role}
            source_profile = web
            """);

        Assert.Equal(RoleArn, await WhoAsync("end"));
    }

    [Fact]
    public async Task The_token_is_read_each_time()
    {
        string path = Environment.Write("token", "valid-token");
        Environment.Config($"[profile a]\n{Role}\nweb_identity_token_file = {path}");
        var connected = Connect("a");
        await WhoAsync(connected);

        Environment.Write("token", "no more");
        Clock.Advance(TimeSpan.FromHours(2));
        await Assert.ThrowsAnyAsync<Exception>(() => WhoAsync(connected));
        Environment.Write("token", "valid-token");
        Assert.Equal(RoleArn, await WhoAsync(connected));
    }

    [Fact]
    public async Task A_rejected_token_is_reported_but_not_shown()
    {
        Environment.Config($"[profile a]\n{Role}\nweb_identity_token_file = {Environment.Write("token", "not-a-token")}");

        string reason = await ReasonAsync("a");

        Assert.Contains("InvalidIdentityToken", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("not-a-token", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_reported()
    {
        Environment.Config($"[profile a]\n{Role}\nweb_identity_token_file = /no/such/token");

        Assert.Contains("'/no/such/token'", await ReasonAsync("a"), StringComparison.Ordinal);
    }
}
