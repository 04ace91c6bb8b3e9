using System.Text.RegularExpressions;

namespace CartographyPS.Tests.Docs;

/// <summary>The question what is open to the internet, and its answer, as the pages show them, against the sample estate.</summary>
public sealed partial class ExposureQuestionTests(SampleAws aws) : IClassFixture<SampleAws>
{
    [Theory]
    [InlineData("docs/exposure.md", "| label | id | reachable | via | because |")]
    [InlineData("docs/README.md", "| label | id | reachable | via |")]
    public void The_answer_is_that_of_the_page(string page, string head)
    {
        string text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, page)).ReplaceLineEndings("\n");
        int table = text.IndexOf(head, StringComparison.Ordinal);
        string query = Sql().Matches(text[..table])[^1].Groups[1].Value;
        string shown = string.Join('\n', text[table..].Split('\n').Skip(2).TakeWhile(line => line.StartsWith('|')));
        string ledger = aws.NewLedger();
        aws.Run(ledger, "Invoke-CartographySync -Profile accountname*").ThrowOnError();

        var rows = aws.Run(ledger, "Invoke-CartographyQuery $args[0]", query).ThrowOnError().Output
            .Select(row => $"| {string.Join(" | ", row.Properties.Select(property => $"{property.Value}"))} |");

        Assert.Equal(shown, string.Join('\n', rows));
    }

    [GeneratedRegex("```sql\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Sql();
}
