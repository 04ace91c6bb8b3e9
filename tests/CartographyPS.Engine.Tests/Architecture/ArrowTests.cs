using System.Text.RegularExpressions;

namespace CartographyPS.Engine.Tests.Architecture;

/// <summary>The dependencies between the engine's stages are those that CONTRIBUTING.md lists.</summary>
public partial class ArrowTests
{
    private static readonly string Root = RepositoryFolder.Of("src", "CartographyPS.Engine");
    private static readonly Dictionary<string, HashSet<string>> Picture = ReadPicture();

    public static TheoryData<string> Stages => [.. Picture.Keys];

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_stage_uses_only_what_the_list_allows(string stage)
    {
        var wrong = Files(stage)
            .SelectMany(file => UsedBy(file).Where(used => used != stage && !Picture[stage].Contains(used))
                .Select(used => $"{Path.GetFileName(file)} uses {used}"))
            .Distinct().Order();

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void The_list_has_no_unused_dependency(string stage)
    {
        var used = Files(stage).SelectMany(UsedBy).ToHashSet();

        Assert.Empty(Picture[stage].Except(used));
    }

    [Fact]
    public void Arrows_run_one_way()
    {
        // Each line of the list may use only lines above it.
        var above = new HashSet<string>();
        foreach (var (stage, used) in Picture)
        {
            Assert.Empty(used.Except(above));
            above.Add(stage);
        }
    }

    [Fact]
    public void Every_folder_of_the_engine_is_in_the_list()
    {
        var folders = Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
            .Select(file => StageOf(Path.GetDirectoryName(Path.GetRelativePath(Root, file))!.Replace(Path.DirectorySeparatorChar, '.')))
            .Where(stage => !stage.StartsWith("obj", StringComparison.Ordinal) && !stage.StartsWith("bin", StringComparison.Ordinal));

        Assert.Empty(folders.Distinct().Except(Picture.Keys));
    }

    private static IEnumerable<string> Files(string stage) => Directory.EnumerateFiles(
        Path.Combine(Root, stage.Replace('.', Path.DirectorySeparatorChar)), "*.cs", SearchOption.AllDirectories)
        .Where(file => StageOf(Path.GetDirectoryName(Path.GetRelativePath(Root, file))!.Replace(Path.DirectorySeparatorChar, '.')) == stage);

    // Names in using directives, and qualified names in the code itself.
    private static IEnumerable<string> UsedBy(string file) =>
        EngineName().Matches(File.ReadAllText(file)).Select(match => StageOf(match.Groups[1].Value)).Where(Picture.ContainsKey).Distinct();

    // Returns the longest name in the list that the namespace begins with: Sync.Reading, but Aws for Aws.Client.
    private static string StageOf(string name)
    {
        for (string stage = name; stage.Length > 0;)
        {
            if (Picture.ContainsKey(stage)) return stage;
            int dot = stage.LastIndexOf('.');
            if (dot < 0) break;
            stage = stage[..dot];
        }
        return name;
    }

    private static Dictionary<string, HashSet<string>> ReadPicture()
    {
        string guide = File.ReadAllText(RepositoryFolder.Of("CONTRIBUTING.md"));
        string picture = PictureBlock().Match(guide).Groups[1].Value;
        return picture.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split("uses", StringSplitOptions.TrimEntries))
            .ToDictionary(line => line[0], line => line.Length < 2 ? [] : line[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet());
    }

    [GeneratedRegex("""```stages\n(.*?)```""", RegexOptions.Singleline)]
    private static partial Regex PictureBlock();

    [GeneratedRegex(@"\bEngine\.((?:[A-Z]\w*)(?:\.[A-Z]\w*)*)")]
    private static partial Regex EngineName();
}
