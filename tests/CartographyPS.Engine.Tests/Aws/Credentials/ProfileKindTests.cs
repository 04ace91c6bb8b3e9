using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Credentials.Sources;

namespace CartographyPS.Engine.Tests.Aws.Credentials;

/// <summary>The precedence of a profile's settings. A conformance test proves that botocore has the same.</summary>
public sealed class ProfileKindTests : IDisposable
{
    private const string Role = "role_arn = arn:aws:iam::111122223333:role/r\nsource_profile = a\n";
    private const string Web = "web_identity_token_file = /t\n";
    private const string Sso = "sso_account_id = 1\nsso_role_name = r\n";
    private const string Keys = "aws_access_key_id = A\naws_secret_access_key = s\n";
    private const string Process = "credential_process = p\n";

    private readonly FakeEnvironment _environment = new();

    public void Dispose() => _environment.Dispose();

    [Theory]
    [InlineData(Role + Web + Sso + Keys + Process, Keys, "WebIdentity", "WebIdentity")]
    [InlineData(Role + Sso + Keys + Process, Keys, "Role", "Sso")]
    [InlineData(Role + Keys + Process, Keys, "Role", "CredentialsFileKeys")]
    [InlineData(Role + Keys + Process, "", "Role", "Process")]
    [InlineData(Role + Keys, "", "Role", "ConfigFileKeys")]
    [InlineData(Role + Sso, "", "Role", "Role")]
    [InlineData(Role + Process, "", "Role", "Role")]
    [InlineData(Sso + Keys + Process, Keys, "Sso", "Sso")]
    [InlineData(Keys + Process, Keys, "CredentialsFileKeys", "CredentialsFileKeys")]
    [InlineData("login_session = l\n" + Keys + Process, "", "Login", "Login")]
    [InlineData(Keys + Process, "", "Process", "Process")]
    [InlineData(Keys, Process, "Process", "Process")]
    [InlineData(Keys, "", "ConfigFileKeys", "ConfigFileKeys")]
    [InlineData(Keys, Role, "Role", "ConfigFileKeys")]
    [InlineData(Keys, "aws_secret_access_key = s\n", "ConfigFileKeys", "ConfigFileKeys")]
    [InlineData("sso_start_url = u\n", "", "None", "None")]
    public void The_settings_rank_as_for_the_CLI(string config, string credentials, string kind, string asSource)
    {
        _environment.Config("[profile a]\n" + config);
        _environment.Credentials("[a]\n" + credentials);

        var profile = _environment.Profiles.Get("a");

        Assert.Equal((kind, asSource), (ProfileKinds.Of(profile).ToString(), ProfileKinds.OfSource(profile).ToString()));
    }

    [Theory]
    [InlineData("aws_session_token = T\n", "T")]
    [InlineData("aws_security_token = O\naws_session_token = T\n", "O")]
    [InlineData("aws_security_token =\naws_session_token = T\n", null)]
    [InlineData("", null)]
    public void A_token_comes_from_where_its_keys_come_from(string tokens, string? token)
    {
        _environment.Config("[profile a]\naws_session_token = ANOTHERS\n");
        _environment.Credentials("[a]\n" + Keys + tokens);

        Assert.Equal(token, ProfileKeys.Of("a", _environment.Profiles.Get("a").InCredentials!, "f").Token);
    }

    [Fact]
    public void A_pair_is_not_put_together_from_two_files()
    {
        _environment.Config("[profile a]\naws_secret_access_key = s\n");
        _environment.Credentials("[a]\naws_access_key_id = A\n");

        var error = Assert.Throws<CredentialException>(() => ProfileKeys.Of("a", _environment.Profiles.Get("a").InCredentials!, "f"));

        Assert.Contains("no aws_secret_access_key", error.Message, StringComparison.Ordinal);
    }
}
