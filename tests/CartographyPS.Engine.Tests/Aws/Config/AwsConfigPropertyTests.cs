using CartographyPS.Engine.Aws.Config;
using CsCheck;

namespace CartographyPS.Engine.Tests.Aws.Config;

/// <summary>Config files of any form: an edit touches the lines of its profile and nothing else.</summary>
public sealed class AwsConfigPropertyTests : IDisposable
{
    private static readonly string[] Names = ["a", "b", "default", "with space", "é日本"];

    private static readonly Gen<string> LineEnd = Gen.OneOf("\n", "\r\n");

    private static readonly Gen<string> Line = Gen.OneOf(
        Gen.OneOf("", "  ", "# comment", "; other = comment", "\t# indented comment"),
        Gen.Select(Gen.OneOf("region", "role_arn", "unknown_key", "s3"), Gen.OneOf("", " x", "=a#b ; c", " é日本 # said", " ; nothing"), (key, value) => $"{key} ={value}"),
        Gen.Select(Gen.Const("s3 ="), Gen.OneOf("  addressing_style = path", "\tmax = 1"), (first, second) => first + "\n" + second));

    private static readonly Gen<string> Section = Gen.Select(
        Line.Array[0, 6], LineEnd.Array[8], (lines, ends) => string.Concat(lines.Select((line, i) => line + ends[i])));

    // Sections with their profile, in order; no name twice.
    private static readonly Gen<(string Name, string Text)[]> Files = Gen.Select(
        Gen.Shuffle(Names), Gen.Int[0, Names.Length], Section.Array[Names.Length], LineEnd,
        (names, count, sections, end) => names.Take(count).Select((name, i) => (name, Heading(name) + end + sections[i])).ToArray());

    private readonly string _directory = Directory.CreateTempSubdirectory("cartographyps-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Lines_joined_again_are_the_same_text() =>
        Gen.String[Gen.OneOf(Gen.OneOf('\r', '\n', '[', '=', '#'), Gen.Char), 0, 40].Sample(text => new TextLines(text).ToString() == text);

    [Fact]
    public void Setting_what_is_so_changes_no_byte() => Files.Sample(
        file =>
        {
            string path = Write(file);
            string before = File.ReadAllText(path);
            foreach (var section in AwsConfigFile.Read(path, isCredentials: false))
            {
                foreach (var setting in section.Settings.Where(setting => !setting.Value.Contains('\n', StringComparison.Ordinal)))
                {
                    AwsConfigWriter.Set(path, section.Name, [new(setting.Key, setting.Value)]);
                }
            }
            Assert.Equal(before, File.ReadAllText(path));
        },
        iter: 200, threads: 1);

    [Fact]
    public void An_edit_is_read_again_and_touches_no_other_profile() => Gen.Select(
        Files, Gen.OneOf(Names), Gen.OneOf("region", "role_arn", "s3", "external_id"), Gen.OneOf("v", "a#b", "日本", "", null!)).Sample(
        (file, name, key, value) =>
        {
            string path = Write(file);
            var others = Settings(path, name);

            AwsConfigWriter.Set(path, name, [new(key, value)]);

            string text = File.ReadAllText(path);
            Assert.All(file.Where(section => section.Name != name), section => Assert.Contains(section.Text.TrimEnd(), text, StringComparison.Ordinal));
            Assert.Equal(others, Settings(path, name));
            var found = AwsConfigFile.Read(path, isCredentials: false).Single(section => section.Name == name).Settings;
            if (value is null) Assert.False(found.ContainsKey(key));
            else Assert.Equal(value, found[key]);
        },
        iter: 300, threads: 1);

    [Fact]
    public void Removing_leaves_every_other_profile_as_it_was() => Gen.Select(Files, Gen.OneOf(Names)).Sample(
        (file, name) =>
        {
            string path = Write(file);
            var others = Settings(path, name);

            AwsConfigWriter.Remove(path, name);

            Assert.DoesNotContain(AwsConfigFile.Read(path, isCredentials: false), section => section.Name == name);
            Assert.Equal(others, Settings(path, name));
        },
        iter: 200, threads: 1);

    private static string Heading(string name) => name == "default" ? "[default]" : name == "with space" ? "[profile \"with space\"]" : $"[profile {name}]";

    private static List<string> Settings(string path, string except) =>
    [
        .. AwsConfigFile.Read(path, isCredentials: false).Where(section => section.Name != except)
            .SelectMany(section => section.Settings.Select(setting => $"{section.Name}|{setting.Key}|{setting.Value}")),
    ];

    private string Write((string Name, string Text)[] sections)
    {
        string path = Path.Combine(_directory, "config");
        File.WriteAllText(path, "# head\n" + string.Concat(sections.Select(section => section.Text)));
        return path;
    }
}
