using CartographyPS.Engine.Aws.Credentials;

namespace CartographyPS.Engine.Tests.Aws.Credentials;

/// <summary>The settings of calls in profiles and the environment.</summary>
public sealed class SessionSettingsTests : IDisposable
{
    private readonly FakeEnvironment _environment = new();

    public void Dispose() => _environment.Dispose();

    [Fact]
    public void The_region_with_the_highest_precedence_is_used_with_its_origin()
    {
        Assert.Equal("us-east-1", Settings().Region(null).Region);
        Assert.Equal(("eu-central-1", "-Region"), Settings().Region("eu-central-1"));

        _environment.Config("[default]\nregion = eu-north-1\n[profile a]\n[profile b]\nregion = eu-west-1");
        Assert.Equal(("eu-north-1", "the default profile"), Settings("a").Region("eu-central-1"));

        Assert.Equal(("eu-west-1", "profile b"), Settings("b").Region(null));

        _environment["AWS_DEFAULT_REGION"] = "eu-west-2";
        Assert.Equal(("eu-west-2", "AWS_DEFAULT_REGION"), Settings("a").Region(null));
        Assert.Equal(("eu-west-2", "AWS_DEFAULT_REGION"), Settings("b").Region(null));

        _environment["AWS_REGION"] = "eu-west-3";
        Assert.Equal(("eu-west-3", "AWS_REGION"), Settings("b").Region(null));
    }

    [Theory]
    [InlineData("EU-WEST-1", "eu-west-1")]
    [InlineData("us-gov-east-1", "us-gov-east-1")]
    [InlineData("eu-west-1 # Dublin", null)]
    [InlineData("evil.example/", null)]
    [InlineData("eu-west-1.evil.example", null)]
    [InlineData("eu west", null)]
    [InlineData("@x", null)]
    public void A_region_is_a_name_in_the_case_that_AWS_uses_and_nothing_else(string setting, string? region)
    {
        _environment.Config($"[profile a]\nregion = {setting}");

        if (region is not null) Assert.Equal(region, Settings("a").Region(null).Region);
        else Assert.Contains($"'{setting}' (profile a)", Assert.Throws<FormatException>(() => Settings("a").Region(null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_CA_bundle_is_beside_the_config_file_and_never_in_the_current_folder()
    {
        string bundle = _environment.Write(".aws/ca.pem", "");
        _environment.Config("[profile a]\nca_bundle = ca.pem");

        Assert.Contains($"'{bundle}'", Assert.Throws<CredentialException>(() => Settings("a").CaBundle()).Message, StringComparison.Ordinal);
        _environment["AWS_CA_BUNDLE"] = "ca.pem";
        Assert.Contains("AWS_CA_BUNDLE", Assert.Throws<CartographyPS.Engine.Aws.Config.AwsConfigException>(() => Settings("a").CaBundle()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "eu-west-1", "eu-west-1")]
    [InlineData("regional", "", "eu-west-1", "eu-west-1")]
    [InlineData("legacy", "", "eu-west-1", "us-east-1")]
    [InlineData("Legacy", "", "us-west-2", "us-east-1")]
    [InlineData("legacy", "", "eu-south-1", "eu-south-1")]
    [InlineData("legacy", "", "cn-north-1", "cn-north-1")]
    [InlineData("legacy", "regional", "eu-west-1", "eu-west-1")]
    [InlineData("regional", "legacy", "eu-west-1", "us-east-1")]
    public void STS_is_regional_unless_a_setting_wants_the_old_way_where_there_is_one(string profile, string variable, string region, string sts)
    {
        _environment.Config($"[profile a]\nsts_regional_endpoints = {profile}");
        _environment["AWS_STS_REGIONAL_ENDPOINTS"] = variable;

        Assert.Equal(sts, Settings("a").StsRegion(region));
    }

    [Theory]
    [InlineData("", "", 6)]
    [InlineData("2", "", 2)]
    [InlineData("2", "9", 9)]
    [InlineData("", "1", 1)]
    public void Attempts_are_those_of_the_environment_or_else_of_the_profile(string profile, string variable, int attempts)
    {
        _environment.Config($"[profile a]\nmax_attempts = {profile}");
        _environment["AWS_MAX_ATTEMPTS"] = variable;

        Assert.Equal(attempts, Settings("a").Attempts());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("many")]
    [InlineData("1.5")]
    public void Attempts_that_are_no_number_are_an_error(string attempts)
    {
        _environment.Config($"[profile a]\nmax_attempts = {attempts}");

        var error = Assert.Throws<CredentialException>(() => Settings("a").Attempts());

        Assert.Contains($"'{attempts}'", error.Message, StringComparison.Ordinal);
        Assert.Contains("profile a", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", null)]
    [InlineData("standard", "", null)]
    [InlineData("adaptive", "", null)]
    [InlineData("legacy", "", "legacy")]
    [InlineData("legacy", "standard", null)]
    [InlineData("", "legacy", "legacy")]
    [InlineData("eager", "", "eager")]
    public void The_legacy_retry_mode_means_standard_with_a_warning(string profile, string variable, string? named)
    {
        _environment.Config($"[profile a]\nretry_mode = {profile}");
        _environment["AWS_RETRY_MODE"] = variable;

        var warnings = Settings("a").Warnings().ToList();

        Assert.Equal(named is null ? 0 : 1, warnings.Count);
        if (named is not null) Assert.Contains($"'{named}'", warnings[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Unsupported_settings_are_warned_of()
    {
        _environment.Config("[profile a]\nuse_fips_endpoint = true\nuse_dualstack_endpoint = false");
        _environment["AWS_USE_DUALSTACK_ENDPOINT"] = "True";

        Assert.Equal(2, Settings("a").Warnings().Count());
    }

    [Fact]
    public void A_CA_bundle_that_cannot_be_used_is_reported_at_once()
    {
        Assert.Null(Settings().CaBundle());
        string empty = _environment.Write("empty.pem", "");
        _environment.Config($"[profile missing]\nca_bundle = {empty}.gone\n[profile empty]\nca_bundle = {empty}");

        Assert.Contains(empty + ".gone", Assert.Throws<CredentialException>(() => Settings("missing").CaBundle()).Message, StringComparison.Ordinal);
        Assert.Contains("profile empty", Assert.Throws<CredentialException>(() => Settings("empty").CaBundle()).Message, StringComparison.Ordinal);
        _environment["AWS_CA_BUNDLE"] = empty + ".other";
        Assert.Contains(empty + ".other", Assert.Throws<CredentialException>(() => Settings("empty").CaBundle()).Message, StringComparison.Ordinal);
    }

    private SessionSettings Settings(string? profile = null)
    {
        var profiles = _environment.Profiles;
        return new SessionSettings(_environment.Environment, profiles, profile is null ? null : profiles.Get(profile));
    }
}
