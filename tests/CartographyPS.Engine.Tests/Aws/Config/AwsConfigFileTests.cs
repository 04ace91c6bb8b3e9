using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Engine.Tests.Aws.Config;

public class AwsConfigFileTests
{
    [Fact]
    public void Settings_stand_under_their_section()
    {
        var sections = Parse("[default]\nregion=eu-west-1\n\n[profile prod]\nrole_arn = arn:aws:iam::1:role/x\n[sso-session corp]\nsso_region = us-east-1");

        Assert.Equal(
            ["profile default 1", "profile prod 4", "sso-session corp 6"],
            sections.Select(section => $"{section.Kind} {section.Name} {section.Line}"));
        Assert.Equal("eu-west-1", sections[0].Settings["region"]);
        Assert.Equal("arn:aws:iam::1:role/x", sections[1].Settings["ROLE_ARN"]);
    }

    [Theory]
    [InlineData("k = v # comment", "v")]
    [InlineData("k = v ; comment", "v")]
    [InlineData("k = a#b;c", "a#b;c")]
    [InlineData("k=", "")]
    [InlineData("k = a = b", "a = b")]
    [InlineData("k = é日本", "é日本")]
    public void A_value_ends_at_a_comment_after_white_space(string line, string value) =>
        Assert.Equal(value, Parse("[default]\n# comment\n; comment\n" + line)[0].Settings["k"]);

    [Fact]
    public void Indented_lines_belong_to_the_setting_above()
    {
        var settings = Parse("[default]\ns3 =\n  addressing_style = path\n  # comment\n\tmax = 2\nregion = r")[0].Settings;

        Assert.Equal("\naddressing_style = path\nmax = 2", settings["s3"]);
        Assert.Equal("r", settings["region"]);
    }

    [Fact]
    public void A_config_file_heads_profiles_with_the_word_and_a_credentials_file_without()
    {
        Assert.Equal(["", "profile", "profile"], Parse("[prod]\n[profile a b]\n[profile \"c d\"]").Select(section => section.Kind));
        Assert.Equal("c d", Parse("[profile \"c d\"]")[0].Name);
        Assert.Equal(
            ["prod", "other", "a b"],
            AwsConfigFile.Parse("f", ["[prod]", "[profile other]", "[a b]"], isCredentials: true).Select(section => section.Name));
    }

    [Theory]
    [InlineData("region = x", 1, "before the first")]
    [InlineData("[default]\n\n[profile x\n", 3, "closing bracket")]
    [InlineData("[default]\nregion", 2, "neither")]
    [InlineData("[default]\n= x", 2, "neither")]
    [InlineData("[ ]", 1, "no name")]
    public void A_malformed_line_is_named(string text, int line, string reason)
    {
        var error = Assert.Throws<AwsConfigException>(() => Parse(text));

        Assert.Equal(line, error.Line);
        Assert.StartsWith($"file, line {line}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<AwsConfigSection> Parse(string text) => AwsConfigFile.Parse("file", text.Split('\n'), isCredentials: false);
}
