using System.Text;
using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Config.Ini;
using CartographyPS.Engine.Files;
using TestSupport.AwsConfig;

namespace CartographyPS.Engine.Tests.Aws.Config;

/// <summary>Files are read as botocore reads them.</summary>
public sealed class AwsConfigFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public static TheoryData<string> Cases => [.. ConfigCases.All.Select(config => config.Name)];

    public void Dispose() => File.Delete(_path);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_file_is_read_as_botocore_reads_it(string name)
    {
        var config = ConfigCases.All.Single(config => config.Name == name);

        AssertSame(config.Config, ConfigJson.OfConfig(config.Text));
        AssertSame(config.Credentials, ConfigJson.OfCredentials(config.Text));
    }

    [Theory]
    [InlineData("region = x", 1, "before the first")]
    [InlineData("[default]\n\n[profile x\n", 3, "neither")]
    [InlineData("[default]\nregion", 2, "neither")]
    [InlineData("[default]\n= x", 2, "neither")]
    [InlineData("[default]\r\n\r[]", 3, "neither")]
    [InlineData("[default]\ns3 =\n  a", 2, "Under s3 =")]
    [InlineData("[profile a]\nk = v\n[profile a]", 3, "[profile a] occurs here for the second time")]
    [InlineData("[profile a]\nk = v\nK: v", 3, "k of [profile a] occurs here for the second time")]
    public void A_malformed_line_is_named(string text, int line, string reason)
    {
        var error = Assert.Throws<AwsConfigException>(() => AwsConfigFile.Parse("file", new TextLines(text).All));

        Assert.Equal(line, error.Line);
        Assert.StartsWith($"file, line {line}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_says_how_a_file_is_encoded(string encoding)
    {
        var marked = Encoding.GetEncoding(encoding);
        File.WriteAllBytes(_path, [.. marked.GetPreamble(), .. marked.GetBytes("[profile é日]\nregion = r")]);

        Assert.Equal("profile é日", Assert.Single(AwsConfigFile.Read(_path)).Title);
    }

    [Fact]
    public void A_file_that_is_not_text_is_refused_with_its_line()
    {
        File.WriteAllBytes(_path, [.. "[default]\n# caf"u8, 0xE9, .. "\nregion = a\n"u8]);
        Assert.Equal(2, Assert.Throws<AwsConfigException>(() => AwsConfigFile.Read(_path)).Line);

        File.WriteAllBytes(_path, Encoding.Unicode.GetBytes("[default]\n"));
        Assert.Contains("UTF-16", Assert.Throws<AwsConfigException>(() => AwsConfigFile.Read(_path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_larger_than_the_limit_is_not_read()
    {
        File.WriteAllText(_path, "[default]\n#" + new string('x', BoundedFile.ConfigBytes));

        string message = Assert.Throws<AwsConfigException>(() => AwsConfigFile.Read(_path)).Message;

        Assert.Contains(_path, message, StringComparison.Ordinal);
        Assert.Contains("16 MB", message, StringComparison.Ordinal);
    }

    private static void AssertSame(string? expected, JsonObject? actual) => Assert.True(
        JsonNode.DeepEquals(expected is null ? null : JsonNode.Parse(expected), actual), $"botocore: {expected ?? "refused"}\nours: {actual?.ToJsonString() ?? "refused"}");
}
