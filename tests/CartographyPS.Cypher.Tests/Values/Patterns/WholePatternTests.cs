using CartographyPS.Cypher.Values;
using CartographyPS.Cypher.Values.Patterns;

namespace CartographyPS.Cypher.Tests.Values.Patterns;

public sealed class WholePatternTests
{
    [Theory]
    [InlineData("abc", "abc", true)]
    [InlineData("abc", "b", false)]
    [InlineData("abc", "a|abc", true)]
    [InlineData("abc", ".*b.*", true)]
    [InlineData("ABC", "abc", false)]
    [InlineData("ABC", "(?i)abc", true)]
    [InlineData("a\nb", "a.b", false)]
    [InlineData("a\u2028b", "a.b", false)]
    [InlineData("a\nb", "(?s)a.b", true)]
    [InlineData("abc\n", "abc", false)]
    [InlineData("a.b", @"\Qa.b\E", true)]
    [InlineData("axb", @"\Qa.b\E", false)]
    [InlineData("a.b*", @"a\Q.b*", true)]
    [InlineData("aaa", "a++", true)]
    [InlineData("aaa", "a*+a", false)]
    [InlineData("abab", "(ab)++", true)]
    [InlineData("aa", "a{2}+", true)]
    [InlineData("aab", "[a]{1,2}+b", true)]
    [InlineData("5", @"\d", true)]
    [InlineData("\u0665", @"\d", false)]
    [InlineData("\u00e9", @"\w", false)]
    [InlineData("é", @"\W", true)]
    [InlineData("x", @"\D", true)]
    [InlineData("x", @"\S", true)]
    [InlineData("a1_", @"[\w]+", true)]
    [InlineData("\t", @"\h", true)]
    [InlineData("aZ", @"\p{Alpha}+", true)]
    [InlineData("a1", @"\p{Alnum}+", true)]
    [InlineData("a", @"\P{Alpha}", false)]
    [InlineData("#", @"[\p{Punct}]", true)]
    [InlineData("é", @"\p{L}", true)]
    [InlineData("\r\n", @"\R", true)]
    [InlineData("a]", "[]a]+", true)]
    [InlineData("b", "[^a]", true)]
    [InlineData("a{", "a{", true)]
    [InlineData("aa", "(?<x>a)\\k<x>", true)]
    [InlineData("😀", "😀+", true)]
    [InlineData("", "", true)]
    public void A_pattern_is_Javas_and_matches_the_whole_text(string text, string pattern, bool expected) =>
        Assert.Equal(expected, StringPredicates.Matches(text, pattern));

    [Theory]
    [InlineData("[")]
    [InlineData("(")]
    [InlineData("a\\")]
    [InlineData("*")]
    [InlineData("[a&&b]")]
    [InlineData("[a[b]]")]
    [InlineData(@"[\P{Alpha}]")]
    public void A_malformed_pattern_is_refused(string pattern) =>
        Evaluation.AssertFails(RuntimeErrorKind.ArgumentError, "InvalidArgumentValue", () => StringPredicates.Matches("a", pattern));

    [Fact]
    public void A_pattern_that_backtracks_without_end_is_stopped()
    {
        var error = Evaluation.AssertFails(
            RuntimeErrorKind.ResourceExhausted, "RegularExpressionTimeout",
            () => StringPredicates.Matches(new string('a', 60) + "b", "(a|aa)+$|(a|aa)+c"));
        Assert.Contains("(a|aa)+", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_is_compiled_once() => Assert.Same(WholePattern.Get("a+b"), WholePattern.Get("a+b"));

    [Fact]
    public void Many_patterns_do_not_stay()
    {
        foreach (int number in Enumerable.Range(0, 600)) Assert.True(WholePattern.Get("a" + number).Matches("a" + number));
    }

    [Theory]
    [InlineData(null, "a")]
    [InlineData("a", null)]
    [InlineData(1L, "a")]
    [InlineData("a", 1L)]
    public void What_is_no_text_is_unknown(object? text, object? pattern)
    {
        Assert.Null(StringPredicates.Matches(text, pattern));
        Assert.Null(StringPredicates.Contains(text, pattern));
        Assert.Null(StringPredicates.StartsWith(text, pattern));
        Assert.Null(StringPredicates.EndsWith(text, pattern));
    }

    [Fact]
    public void Texts_are_compared_by_their_characters()
    {
        Assert.True(StringPredicates.StartsWith("arn:aws", "arn"));
        Assert.False(StringPredicates.StartsWith("arn:aws", "ARN"));
        Assert.True(StringPredicates.EndsWith("arn:aws", "aws"));
        Assert.True(StringPredicates.Contains("arn:aws", ""));
        Assert.False(StringPredicates.Contains("ss", "ß"));
    }
}
