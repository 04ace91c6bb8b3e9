using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Config.Editing;
using TestSupport.AwsConfig;

namespace CartographyPS.Conformance.Botocore;

/// <summary>Config and credentials files, as botocore and we read them, and as botocore reads what we wrote.</summary>
public sealed class ConfigFileTests
{
    private const int Files = 600;

    private static readonly string[] Names = ["a", "b", "default", "c d", "new"];
    private static readonly string[] Keys = ["region", "role_arn", "s3", "external_id", "k"];
    private static readonly string[] Values = ["eu-west-1", "a#b;c", "[profile x]", "= v", "é日本", "\"q", "%(x)s", "a\\"];

    [SharedFact]
    public void The_cases_are_what_botocore_reads()
    {
        using var botocore = new BotocoreProcess();
        foreach (var config in ConfigCases.All)
        {
            var told = botocore.Read(config.Text);
            Same(config.Config is null ? null : JsonNode.Parse(config.Config), ConfigJson.WithoutEmpty(told["config"]), config.Name);
            Same(config.Credentials is null ? null : JsonNode.Parse(config.Credentials), told["credentials"], config.Name);
        }
    }

    [SharedFact]
    public void Any_file_is_read_as_botocore_reads_it_and_refused_where_it_refuses()
    {
        using var botocore = new BotocoreProcess();
        int read = 0;
        for (int seed = 0; seed < Files; seed++)
        {
            string text = RandomConfig.Text(seed);
            var told = botocore.Read(text);
            Same(ConfigJson.WithoutEmpty(told["config"]), ConfigJson.OfConfig(text), $"seed {seed}: {text}");
            Same(told["credentials"], ConfigJson.OfCredentials(text), $"seed {seed}: {text}");
            if (told["config"] is not null) read++;
        }
        // Both kinds were tried.
        Assert.InRange(read, Files / 4, Files * 9 / 10);
    }

    [SharedFact]
    public void A_changed_setting_is_read_by_botocore_and_the_others_are_unchanged()
    {
        using var botocore = new BotocoreProcess();
        foreach (var (text, format, seed) in Readable(botocore))
        {
            string name = Names[seed % Names.Length], key = Keys[seed % Keys.Length], value = Values[seed % Values.Length];
            var expected = Profiles(botocore, text, format);
            if (expected[name] is not JsonObject profile) expected[name] = profile = [];
            profile.Remove("source_profile");
            profile[key] = value;
            profile["output"] = "json";

            string changed = ConfigEdit.Set("file", text, format, name, [new("source_profile", null), new(key, value), new("output", "json")]);

            Same(expected, Profiles(botocore, changed, format), $"seed {seed}, {format} {name} {key} = {value}: {text}\n--- {changed}");
        }
    }

    [SharedFact]
    public void A_removed_setting_is_gone_for_botocore_and_the_others_are_unchanged()
    {
        using var botocore = new BotocoreProcess();
        foreach (var (text, format, seed) in Readable(botocore))
        {
            string name = Names[seed % Names.Length];
            var expected = Profiles(botocore, text, format);
            expected.Remove(name);

            string changed = ConfigEdit.Remove("file", text, format, name);

            Same(expected, Profiles(botocore, changed, format), $"seed {seed}, {format} {name}: {text}\n--- {changed}");
        }
    }

    [SharedFact]
    public void A_value_is_read_back_as_it_was_given_or_refused()
    {
        string[] values =
        [
            "x\n[profile evil]\nrole_arn = y", "x\r[profile evil]", "x\u2028y", "x\u0085y", "x\vy", " x", "x ", "\u00a0x", "x\u3000", "# x", "; x", "x # y", "x ;y", "#", "x#y",
            "[x]", "[profile evil]", "= x", ": x", "\"x\"", "'x", "\\", "x\\", "$HOME", "%x%", "${x}", "~", "\ttab", "tab\there", "\u001cx", "\0", "日本", "\ud800", "x\u200b",
        ];
        using var botocore = new BotocoreProcess();
        string folder = Directory.CreateTempSubdirectory("cartographyps-").FullName;
        try
        {
            foreach (string value in values)
            {
                string path = Path.Combine(folder, "config");
                File.WriteAllText(path, "[profile a]\nregion = r\n[profile b]\nregion = s\n");
                try
                {
                    AwsConfigWriter.Set(path, AwsFileFormat.Config, "a", [new("external_id", value)]);
                }
                catch (AwsConfigException)
                {
                    Assert.Equal("[profile a]\nregion = r\n[profile b]\nregion = s\n", File.ReadAllText(path));
                    continue;
                }
                Same(
                    new JsonObject { ["a"] = new JsonObject { ["region"] = "r", ["external_id"] = value }, ["b"] = new JsonObject { ["region"] = "s" } },
                    Profiles(botocore, File.ReadAllText(path), AwsFileFormat.Config), value);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [SharedFact]
    public void Paths_are_expanded_as_botocore_expands_them()
    {
        var variables = new Dictionary<string, string> { ["HOME"] = "/home/me/", ["A"] = "/a", ["E"] = "", ["D"] = "$A", ["A_1"] = "one" };
        string[] paths =
        [
            "/x", "$A/x", "${A}/x", "$A_1", "${A_1}x", "$NONE/x", "${NONE}/x", "${}", "$", "$$A", "$E/x", "$D", "${D}$A", "%A%/x", "~", "~/x", "~/", "~//x", "x/~", "a$A", "${A", "$A$A",
            "'$A'", "\\$A", "$é", "~$A", "$A/~",
        ];
        using var botocore = new BotocoreProcess();
        var environment = new AwsEnvironment(variables.GetValueOrDefault, "/home/me/");

        foreach (string path in paths)
        {
            string told = botocore.Expand(path, new JsonObject(variables.Select(variable => KeyValuePair.Create(variable.Key, (JsonNode?)variable.Value))));
            Assert.Equal((path, told), (path, PathExpansion.Expand(path, environment, windows: false)));
        }
    }

    // Files that botocore can read. [DEFAULT] would pass its settings to a new profile too, which these tests do not model.
    private static IEnumerable<(string Text, AwsFileFormat Format, int Seed)> Readable(BotocoreProcess botocore)
    {
        foreach (var config in ConfigCases.All.Where(config => config.Config is not null && !config.Text.Contains("[DEFAULT]", StringComparison.Ordinal)))
        {
            for (int i = 0; i < Names.Length; i++) yield return (config.Text, AwsFileFormat.Config, i);
        }
        for (int seed = 0; seed < Files; seed++)
        {
            string text = RandomConfig.Text(seed, common: false);
            if (botocore.Read(text)["config"] is not null) yield return (text, seed % 3 == 0 ? AwsFileFormat.Credentials : AwsFileFormat.Config, seed);
        }
    }

    private static JsonObject Profiles(BotocoreProcess botocore, string text, AwsFileFormat format)
    {
        var told = botocore.Read(text);
        Assert.True(told["config"] is not null, text);
        return (format == AwsFileFormat.Credentials ? told["credentials"]! : told["config"]!["profiles"]!).DeepClone().AsObject();
    }

    private static void Same(JsonNode? botocore, JsonNode? ours, string what) => Assert.True(
        JsonNode.DeepEquals(botocore, ours), $"{what}\nbotocore: {botocore?.ToJsonString() ?? "refused"}\nours: {ours?.ToJsonString() ?? "refused"}");
}
