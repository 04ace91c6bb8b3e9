using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Engine.Tests.Aws.Config;

public sealed class AwsProfilesTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("cartographyps-").FullName;
    private readonly Dictionary<string, string> _variables = [];

    private AwsEnvironment Environment => new(name => _variables.GetValueOrDefault(name), _home);

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public void The_two_files_are_read_together_and_the_credentials_file_wins()
    {
        Write(".aws/config", "[profile a]\nregion = eu-west-1\naws_access_key_id = CONFIG\n[profile b]\nrole_arn = r\n[other]\nregion = x");
        Write(".aws/credentials", "[a]\naws_access_key_id = CREDENTIALS\n[c]\naws_access_key_id = C");

        var profiles = AwsProfiles.Load(AwsConfigPaths.Find(Environment));

        Assert.Equal(["a", "b", "c"], profiles.All.Select(profile => profile.Name));
        Assert.Equal(("eu-west-1", "CREDENTIALS"), (profiles.Get("a")["region"], profiles.Get("a")["aws_access_key_id"]));
        Assert.Equal([profiles.Paths.Config, profiles.Paths.Credentials], profiles.Get("a").Files);
    }

    [Fact]
    public void Without_files_there_are_no_profiles_and_a_named_one_is_an_error_that_says_where_it_looked()
    {
        var profiles = AwsProfiles.Load(AwsConfigPaths.Find(Environment));

        Assert.Empty(profiles.All);
        var error = Assert.Throws<ProfileNotFoundException>(() => profiles.Get("prod"));
        Assert.Contains(Path.Combine(_home, ".aws", "config"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_profile_is_never_another_one_and_the_nearest_is_suggested()
    {
        Write(".aws/config", "[default]\nregion = r\n[profile production]\nregion = r");

        var error = Assert.Throws<ProfileNotFoundException>(() => AwsProfiles.Load(AwsConfigPaths.Find(Environment)).Get("prodction"));

        Assert.EndsWith("Nearest: production.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_environment_names_other_files()
    {
        _variables["AWS_CONFIG_FILE"] = Write("elsewhere/c", "[profile x]\nregion = r");
        _variables["AWS_SHARED_CREDENTIALS_FILE"] = "~/k";
        Write("k", "[y]\naws_access_key_id = K");

        Assert.Equal(["x", "y"], AwsProfiles.Load(AwsConfigPaths.Find(Environment)).All.Select(profile => profile.Name));
    }

    [Theory]
    [InlineData("credentials")]
    [InlineData("config")]
    public void A_profile_location_brings_the_file_beside_it(string named)
    {
        Write("p/config", "[profile x]\nregion = r");
        Write("p/credentials", "[y]\naws_access_key_id = K");

        var paths = AwsConfigPaths.Find(Environment, Path.Combine(_home, "p", named));

        Assert.Equal(["x", "y"], AwsProfiles.Load(paths).All.Select(profile => profile.Name));
    }

    [Fact]
    public void A_profile_location_that_does_not_exist_is_an_error() =>
        Assert.Throws<AwsConfigException>(() => AwsConfigPaths.Find(Environment, Path.Combine(_home, "none")));

    [Fact]
    public void Other_sections_and_nested_settings_can_be_read()
    {
        Write(".aws/config", "[profile a]\ns3 =\n  addressing_style = path\n[sso-session corp]\nsso_region = eu-west-1");
        var profiles = AwsProfiles.Load(AwsConfigPaths.Find(Environment));

        Assert.Equal("path", profiles.Get("a").Nested("s3", "addressing_style"));
        Assert.Null(profiles.Get("a").Nested("ec2", "addressing_style"));
        Assert.Equal("eu-west-1", profiles.Section("sso-session", "corp")!["sso_region"]);
        Assert.Null(profiles.Section("sso-session", "none"));
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_home, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
