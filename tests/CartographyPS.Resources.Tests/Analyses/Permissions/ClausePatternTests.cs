using System.Text.RegularExpressions;
using CartographyPS.Resources.Analyses.Permissions.Evaluation;
using CsCheck;

namespace CartographyPS.Resources.Tests.Analyses.Permissions;

public sealed class ClausePatternTests
{
    [Theory]
    [InlineData("s3:Get*", "s3:getobject", true)]
    [InlineData("s3:Get*", "s3:putobject", false)]
    [InlineData("*", "", true)]
    [InlineData("a?", "a", true)]
    [InlineData("a?", "ab", true)]
    [InlineData("a?", "abc", false)]
    [InlineData("a?*?c", "ac", true)]
    [InlineData("a.c", "abc", false)]
    [InlineData("a+", "a+", true)]
    [InlineData("a+", "aa", false)]
    [InlineData("arn:aws:*:orders", "arn:aws:sqs:eu-west-1:1:orders", true)]
    public void Clauses_match_as_Cartographys_do(string clause, string text, bool expected) =>
        Assert.Equal(expected, new ClausePattern(clause).IsMatch(text.ToUpperInvariant()));

    [Fact]
    public void Matching_is_that_of_Cartographys_regular_expression() =>
        Gen.Select(Gen.String[Gen.Char["abA*?"], 0, 8], Gen.String[Gen.Char["abA"], 0, 8]).Sample((clause, text) =>
        {
            string regex = "^" + clause.Replace("*", ".*").Replace("?", ".?") + "$";
            return new ClausePattern(clause).IsMatch(text.ToUpperInvariant()) == Regex.IsMatch(text, regex, RegexOptions.IgnoreCase);
        }, iter: 2000);

    [Fact]
    public void A_match_begins_with_the_prefix()
    {
        Assert.Equal("S3:GET", new ClausePattern("s3:Get*").Prefix);
        Assert.True(new ClausePattern("s3:GetObject").IsLiteral);
        Assert.False(new ClausePattern("s3:?etObject").IsLiteral);
    }

    [Fact]
    public void Many_wildcards_do_not_take_exponential_time() =>
        Assert.False(new ClausePattern(string.Concat(Enumerable.Repeat("?*a", 100)) + "b").IsMatch(new string('A', 2000)));
}
