using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Config.Editing;
using CartographyPS.Engine.Aws.Config.Ini;
using CsCheck;
using TestSupport.AwsConfig;

namespace CartographyPS.Engine.Tests.Aws.Config;

/// <summary>Config files of any form: an edit touches the lines of its setting and nothing else.</summary>
public class AwsConfigPropertyTests
{
    private static readonly Gen<string> Name = Gen.OneOf("a", "b", "default", "c d", "new");

    private static readonly Gen<string> Key = Gen.OneOf("region", "role_arn", "s3", "external_id");

    // Files that can be read; the others are not touched.
    private static readonly Gen<string> Files = Gen.Int[0, 1_000_000].Select(seed => RandomConfig.Text(seed)).Where(text => ConfigJson.OfConfig(text) is not null);

    private static readonly Gen<AwsFileFormat> Format = Gen.OneOf(AwsFileFormat.Config, AwsFileFormat.Credentials);

    [Fact]
    public void Lines_joined_again_are_the_same_text() =>
        Gen.String[Gen.OneOf(Gen.OneOf('\r', '\n', '[', '=', '#'), Gen.Char), 0, 40].Sample(text => new TextLines(text).ToString() == text);

    [Fact]
    public void Setting_what_is_so_changes_no_byte() => Gen.Select(Files, Format).Sample((text, format) =>
    {
        foreach (var section in Profiles(text, format).Values)
        {
            string name = AwsSectionTitle.Of(section.Title, format).Name;
            foreach (var setting in IniReader.Read("f", new TextLines(text).All).Last(other => other.Title == section.Title).Options.Where(option => option.Value is not ['\n', ..]))
                Assert.Equal(text, ConfigEdit.Set("f", text, format, name, [new(setting.Name, setting.Value)]));
        }
    });

    [Fact]
    public void A_setting_is_set_in_its_own_lines() => Gen.Select(Files, Format, Name, Key, Gen.OneOf("v", "a#b", "日本", "")).Sample((text, format, name, key, value) =>
    {
        string after = ConfigEdit.Set("f", text, format, name, [new(key, value)]);

        Assert.Equal(value, Profiles(after, format)[name].Settings[key]);
        AssertOnlyOptionChanged(text, after, format, name, key);
    });

    [Fact]
    public void A_setting_is_removed_with_its_own_lines() => Gen.Select(Files, Format, Name, Key).Where(file => Profiles(file.Item1, file.Item2).ContainsKey(file.Item3)).Sample((text, format, name, key) =>
    {
        string after = ConfigEdit.Set("f", text, format, name, [new(key, null)]);

        Assert.Null(Section(after, format, name)!.Find(key));
        AssertOnlyOptionChanged(text, after, format, name, key);
    });

    [Fact]
    public void A_profile_is_removed_and_every_other_is_as_it_was() => Gen.Select(Files, Format, Name).Sample((text, format, name) =>
    {
        string after = ConfigEdit.Remove("f", text, format, name);

        var (before, left) = (Profiles(text, format), Profiles(after, format));
        Assert.Equal(before.Keys.Where(other => other != name).Order(StringComparer.Ordinal), left.Keys.Order(StringComparer.Ordinal));
        Assert.All(left, profile => Assert.Equal(before[profile.Key].Settings, profile.Value.Settings));
    });

    [Fact]
    public void Setting_and_removing_a_value_keeps_the_other_lines() => Gen.Select(Files, Format).Sample((text, format) =>
    {
        string once = ConfigEdit.Set("f", text, format, "brand new", [new("region", "r")]);

        Assert.Equal(text.TrimEnd('\r', '\n'), ConfigEdit.Remove("f", once, format, "brand new").TrimEnd('\r', '\n'));
    });

    // What differs, between the lines that begin and those that end both texts alike, is the setting's lines or, where it had none, nothing.
    private static void AssertOnlyOptionChanged(string before, string after, AwsFileFormat format, string name, string key)
    {
        List<string> one = new TextLines(before).All, two = new TextLines(after).All;
        int alike = 0, alikeAtEnd = 0;
        while (alike < one.Count && alike < two.Count && one[alike] == two[alike]) alike++;
        while (alikeAtEnd < one.Count - alike && alikeAtEnd < two.Count - alike && one[^(alikeAtEnd + 1)] == two[^(alikeAtEnd + 1)]) alikeAtEnd++;

        var option = Section(before, format, name)?.Find(key);
        var changed = Enumerable.Range(alike, one.Count - alike - alikeAtEnd)
            // A last line without an end gets one before another is put behind it.
            .Where(index => index != one.Count - 1 || index >= two.Count || !two[index].StartsWith(one[index], StringComparison.Ordinal));
        Assert.All(changed, index => Assert.InRange(index, option?.Start ?? -1, (option?.End ?? 0) - 1));
    }

    private static IniSection? Section(string text, AwsFileFormat format, string name) => IniReader.Read("f", new TextLines(text).All)
        .LastOrDefault(section => section.Title != IniSection.Defaults && AwsSectionTitle.Of(section.Title, format) == new AwsSectionTitle(AwsSectionTitle.Profile, name));

    private static Dictionary<string, AwsConfigSection> Profiles(string text, AwsFileFormat format)
    {
        var profiles = new Dictionary<string, AwsConfigSection>(StringComparer.Ordinal);
        foreach (var section in AwsConfigFile.Parse("f", new TextLines(text).All))
        {
            if (AwsSectionTitle.Of(section.Title, format) is { Kind: AwsSectionTitle.Profile } title) profiles[title.Name] = section;
        }
        return profiles;
    }
}
