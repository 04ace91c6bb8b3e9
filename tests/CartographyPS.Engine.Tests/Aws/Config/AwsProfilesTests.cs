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
        Assert.Equal([profiles.Paths.Config!, profiles.Paths.Credentials!], profiles.Get("a").Files);
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
    public void A_misspelt_profile_is_an_error_that_suggests_the_nearest_names()
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
    [InlineData("$FOLDER/c", "x")]
    [InlineData("${FOLDER}/c", "x")]
    [InlineData("~/elsewhere/c", "x")]
    [InlineData("elsewhere/c", "x")]
    [InlineData("./elsewhere/../elsewhere/c", "x")]
    [InlineData("$NONE/c", "")]
    [InlineData("", "")]
    public void The_path_of_a_file_is_expanded(string path, string profiles)
    {
        Write("elsewhere/c", "[profile x]");
        Write(".aws/config", "[profile usual]");
        _variables["FOLDER"] = Path.Combine(_home, "elsewhere");
        _variables["AWS_CONFIG_FILE"] = path;

        var paths = AwsConfigPaths.Find(Environment with { Folder = _home });

        Assert.Equal(profiles, string.Join(" ", AwsProfiles.Load(paths).All.Select(profile => profile.Name)));
    }

    [Theory]
    [InlineData("%A%\\x", "C:\\a\\x")]
    [InlineData("$A/x", "C:\\a/x")]
    [InlineData("${A}x", "C:\\ax")]
    [InlineData("%NONE%x", "%NONE%x")]
    [InlineData("100%", "100%")]
    [InlineData("%%A%%", "%A%")]
    [InlineData("$$A", "$A")]
    [InlineData("'%A%'%A%", "'%A%'C:\\a")]
    [InlineData("~\\x", "C:\\home\\x")]
    [InlineData("~", "C:\\home")]
    [InlineData("~other\\x", "~other\\x")]
    public void On_Windows_it_is_expanded_as_there(string path, string expanded)
    {
        if (Path.DirectorySeparatorChar == '/') expanded = expanded.Replace("C:\\home", "/home", StringComparison.Ordinal);
        string home = Path.DirectorySeparatorChar == '/' ? "/home" : "C:\\home";

        Assert.Equal(expanded, PathExpansion.Expand(path, new AwsEnvironment(name => name == "A" ? "C:\\a" : null, home), windows: true));
    }

    [Theory]
    [InlineData("config")]
    [InlineData("~nobody/config")]
    [InlineData("$NONE/config")]
    public void A_path_that_hangs_on_a_current_folder_is_refused(string path)
    {
        _variables["AWS_CONFIG_FILE"] = path;

        Assert.Contains("by its full path", Assert.Throws<AwsConfigException>(() => AwsConfigPaths.Find(Environment)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("relative")]
    [InlineData(".")]
    public void Without_a_home_folder_nothing_is_read_in_the_current_one(string home)
    {
        var error = Assert.Throws<AwsConfigException>(() => AwsConfigPaths.Find(new AwsEnvironment(_ => null, home)));

        Assert.Contains($"'{home}' is not a full path", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_home_folder_that_does_not_exist_has_no_profiles()
    {
        var paths = AwsConfigPaths.Find(new AwsEnvironment(_ => null, Path.Combine(_home, "gone")));

        Assert.Equal(Path.Combine(_home, "gone", ".aws", "config"), paths.Config);
        Assert.Empty(AwsProfiles.Load(paths).All);
    }

    [Theory]
    [InlineData("x", "[profile a]\n[default]\n[plugins]\n", "Config")]
    [InlineData("credentials", "[profile a]\n", "Config")]
    [InlineData("x", "[sso-session a]\n", "Config")]
    [InlineData("x", "[a]\n", "Credentials")]
    [InlineData("config", "[a]\n[default]\n", "Credentials")]
    [InlineData("x", "[default]\nregion = r\n", "Config")]
    [InlineData("credentials", "[default]\nregion = r\n", "Credentials")]
    [InlineData("config", "[default]\naws_access_key_id = A\n", "Config")]
    [InlineData("x", "[default]\naws_access_key_id = A\n", "refused")]
    [InlineData("x", "[profile a]\n[b]\naws_access_key_id = A\n", "refused")]
    [InlineData("x", null, "Config")]
    [InlineData("credentials", null, "Credentials")]
    public void A_profile_location_is_one_file_and_its_content_says_which(string name, string? text, string format)
    {
        string file = Path.Combine(_home, name);
        if (text is not null) Write(name, text);
        foreach (string sibling in new[] { "config", "credentials" }.Where(sibling => sibling != name)) Write(sibling, "[sibling]\n[profile sibling]\n");

        if (format == "refused")
        {
            Assert.Equal(file, Assert.Throws<AwsConfigException>(() => AwsConfigPaths.Find(Environment, file, toBeWritten: true)).File);
            return;
        }
        var paths = AwsConfigPaths.Find(Environment, file, toBeWritten: true);
        Assert.Equal((file, format), (paths.Written, paths.WrittenFormat.ToString()));
        Assert.DoesNotContain(AwsProfiles.Load(paths).All, profile => profile.Name.Contains("sibling", StringComparison.Ordinal));
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
        Assert.Equal("eu-west-1", profiles.Section("sso-session", "corp")!.Settings["sso_region"]);
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
