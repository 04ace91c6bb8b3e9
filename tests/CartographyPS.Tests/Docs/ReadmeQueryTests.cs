using System.Text.RegularExpressions;
using TestSupport;

namespace CartographyPS.Tests.Docs;

/// <summary>The questions in README, asked of the sample estate.</summary>
public sealed partial class ReadmeQueryTests(SampleAws aws) : IClassFixture<SampleAws>
{
    private const string Account = "arn:aws:iam::111122223333:";

    [Fact]
    public void The_questions_have_their_answers()
    {
        string ledger = aws.NewLedger();
        aws.Run(ledger, "Invoke-CartographySync -Profile accountname* -Resource iam, s3").ThrowOnError();

        Assert.Equal(
            [
                $"{Account}role/batch Allowed",
                $"{Account}role/quote-service Allowed",
                $"{Account}role/web-server Allowed",
                $"{Account}user/anna.kruse by a group",
                $"{Account}user/tom.okafor by a group",
            ],
            Ask(ledger, "who can read this bucket", "principal", "effective"));
        Assert.Equal(
            [
                $"{Account}group/administrators arn:aws:iam::aws:policy/AdministratorAccess",
                $"{Account}user/anna.kruse {Account}group/administrators",
                "arn:aws:iam::444455556666:group/operators arn:aws:iam::aws:policy/AdministratorAccess",
                "arn:aws:iam::444455556666:user/mira.santos arn:aws:iam::444455556666:group/operators",
            ],
            Ask(ledger, "who can become administrator", "id", "by"));
    }

    private IEnumerable<string> Ask(string ledger, string question, params string[] columns) =>
        aws.Run(ledger, "Invoke-CartographyQuery $args[0]", Query(question)).ThrowOnError().Output.Select(row => string.Join(' ', columns.Select(column => $"{row.Properties[column].Value}")));

    private static string Query(string question)
    {
        string readme = File.ReadAllText(RepositoryFolder.Of("README.md"));
        return Marked().Matches(readme).Single(match => match.Groups["question"].Value == question).Groups["sql"].Value;
    }

    [GeneratedRegex(@"<!-- query: (?<question>[^\n]+) -->\n```sql\n(?<sql>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Marked();
}
