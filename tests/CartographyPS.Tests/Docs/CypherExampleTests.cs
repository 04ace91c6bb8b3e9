using CartographyPS.PowerShellHost;

namespace CartographyPS.Tests.Docs;

/// <summary>The examples of about_CartographyCypher, run against the sample estate.</summary>
public sealed class CypherExampleTests(SampleAws aws) : IClassFixture<SampleAws>
{
    private const int TitleIndent = 4;

    [Fact]
    public void Every_example_finds_something_and_names_only_what_there_is()
    {
        string ledger = aws.NewLedger();
        aws.Run(ledger, "Invoke-CartographySync -Profile accountname* -CloudTrailLookbackHours 24").ThrowOnError();

        Assert.All(Examples(), example =>
        {
            var result = aws.Run(ledger, "Invoke-CartographyQuery -Cypher $args[0]", example.Query).ThrowOnError();
            Assert.True(result.Output.Count > 0, $"'{example.Title}' finds nothing: {example.Query}");
            Assert.True(result.Warnings.Count == 0, $"'{example.Title}': {string.Join(' ', result.Warnings)}");
        });
    }

    [Fact]
    public void There_are_three_dozen_examples() => Assert.InRange(Examples().Select(example => example.Title).Distinct().Count(), 36, 50);

    // A query starts on each line with MATCH or CALL that follows a title or a query that has ended with RETURN.
    private static IEnumerable<(string Title, string Query)> Examples()
    {
        string title = string.Empty;
        var query = new List<string>();
        foreach (string line in Section("EXAMPLES"))
        {
            bool isTitle = line.Length > 0 && Indent(line) == TitleIndent;
            bool isNext = query.Exists(part => part.Contains("RETURN ", StringComparison.Ordinal));
            if ((isTitle || isNext) && query.Count > 0)
            {
                yield return (title, string.Join('\n', query));
                query.Clear();
            }
            if (isTitle) title = line.Trim();
            else if (line.Length > 0) query.Add(line.Trim());
        }
        if (query.Count > 0) yield return (title, string.Join('\n', query));
    }

    private static IEnumerable<string> Section(string heading) => File.ReadLines(Path.Combine(BuiltModule.Directory, "en-US", "about_CartographyCypher.help.txt"))
        .SkipWhile(line => line != heading).Skip(1).TakeWhile(line => line.Length == 0 || line[0] == ' ');

    private static int Indent(string line) => line.Length - line.TrimStart().Length;
}
