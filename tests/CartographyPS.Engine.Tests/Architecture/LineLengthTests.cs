using System.Globalization;
using System.Text.RegularExpressions;

namespace CartographyPS.Engine.Tests.Architecture;

/// <summary>The lines of src are no longer than .editorconfig says, which the compiler does not check.</summary>
public partial class LineLengthTests
{
    [Fact]
    public void No_line_is_longer_than_the_limit()
    {
        string[] settings = File.ReadAllLines(RepositoryFolder.Of(".editorconfig"));
        int limit = int.Parse(settings.Select(line => Limit().Match(line)).Single(match => match.Success).Groups["limit"].Value, CultureInfo.InvariantCulture);

        string source = RepositoryFolder.Of("src");
        var files = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(source, file).Split(Path.DirectorySeparatorChar).Contains("obj")).ToList();
        var longer = from file in files
                     from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
                     where line.Text.Length > limit
                     select $"{Path.GetRelativePath(source, file)}:{line.Number}";

        Assert.NotEmpty(files);
        Assert.Empty(longer);
    }

    [GeneratedRegex(@"^max_line_length = (?<limit>\d+)$")]
    private static partial Regex Limit();
}
