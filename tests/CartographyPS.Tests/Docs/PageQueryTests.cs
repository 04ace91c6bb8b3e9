using System.Text.RegularExpressions;

namespace CartographyPS.Tests.Docs;

/// <summary>The queries on the pages about what is derived, run against the sample estate.</summary>
public sealed partial class PageQueryTests(SampleAws aws) : IClassFixture<SampleAws>
{
    [Theory]
    [InlineData("docs/exposure.md")]
    [InlineData("docs/permissions.md")]
    public void Every_query_finds_what_the_page_says_and_names_only_what_there_is(string page)
    {
        string ledger = aws.NewLedger();
        aws.Run(ledger, "Invoke-CartographySync -Profile accountname*").ThrowOnError();
        var queries = Queries().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, page)).ReplaceLineEndings("\n"));

        Assert.Contains(queries, query => query.Groups["language"].Value == "cypher");
        Assert.All(queries, query =>
        {
            string option = query.Groups["language"].Value == "cypher" ? "-Cypher" : "-Sql";
            var result = aws.Run(ledger, $"Invoke-CartographyQuery {option} $args[0]", query.Groups["query"].Value).ThrowOnError();
            Assert.True(result.Output.Count > 0 == (query.Groups["nothing"].Length == 0), $"It finds {result.Output.Count} rows: {query.Groups["query"].Value}");
            Assert.True(result.Warnings.Count == 0, $"{string.Join(' ', result.Warnings)} in {query.Groups["query"].Value}");
        });
    }

    [GeneratedRegex(@"(?<nothing>\(nothing in the sample estate\):\n\n)?```(?<language>sql|cypher)\n(?<query>.*?)\n```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Queries();
}
