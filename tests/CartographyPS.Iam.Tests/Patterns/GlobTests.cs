using System.Text.RegularExpressions;
using CartographyPS.Iam.Logic;
using CartographyPS.Iam.Patterns;
using CsCheck;

namespace CartographyPS.Iam.Tests.Patterns;

public sealed class GlobTests
{
    private static readonly Gen<string> Patterns = Gen.String[Gen.Char["abA*?"], 0, 8];
    private static readonly Gen<string> Texts = Gen.String[Gen.Char["abA"], 0, 8];

    [Theory]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("*", "", true)]
    [InlineData("*", "anything/at:all", true)]
    [InlineData("a*", "a", true)]
    [InlineData("a*", "ba", false)]
    [InlineData("*a", "ba", true)]
    [InlineData("*a", "ab", false)]
    [InlineData("a*c*e", "abcde", true)]
    [InlineData("a*c*e", "abcdef", false)]
    [InlineData("a**c", "ac", true)]
    [InlineData("?", "a", true)]
    [InlineData("?", "", false)]
    [InlineData("a?c", "ac", false)]
    [InlineData("a?", "abc", false)]
    [InlineData("*?", "a", true)]
    [InlineData("*?", "", false)]
    [InlineData("*aab", "aaaaab", true)]
    [InlineData("a.c", "abc", false)]
    [InlineData("a[bc]", "ab", false)]
    [InlineData("Get*", "GetObject", true)]
    [InlineData("get*", "GetObject", false)]
    [InlineData("abc", "ab", false)]
    public void A_pattern_matches_the_whole_text(string pattern, string text, bool expected) =>
        Assert.Equal(expected, Glob.Parse(pattern).IsMatch(text));

    [Theory]
    [InlineData("S3:get*", "s3:GETOBJECT", true)]
    [InlineData("s3:GetObject", "S3:getobject", true)]
    [InlineData("s3:GetObject", "s3:GetObjects", false)]
    public void Case_may_be_ignored(string pattern, string text, bool expected) =>
        Assert.Equal(expected, Glob.Parse(pattern, ignoreCase: true).IsMatch(text));

    [Fact]
    public void Matching_is_that_of_the_regular_expression() => Gen.Select(Patterns, Texts, Gen.Bool).Sample((pattern, text, ignoreCase) =>
    {
        string regex = "^" + Regex.Escape(pattern).Replace("\\*", ".*").Replace("\\?", ".") + "$";
        bool expected = Regex.IsMatch(text, regex, ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        return Glob.Parse(pattern, ignoreCase).IsMatch(text) == expected;
    });

    [Fact]
    public void Many_stars_do_not_take_exponential_time() =>
        Assert.False(Glob.Parse(string.Concat(Enumerable.Repeat("*a", 200)) + "b").IsMatch(new string('a', 5000)));

    [Theory]
    [InlineData("b/*", Truth.True)]
    [InlineData("*", Truth.True)]
    [InlineData("b*", Truth.True)]
    [InlineData("**/*", Truth.True)]
    [InlineData("b/public/*", Truth.Unknown)]
    [InlineData("*.txt", Truth.Unknown)]
    [InlineData("b/?", Truth.Unknown)]
    [InlineData("b/key", Truth.Unknown)]
    [InlineData("b/", Truth.False)]
    [InlineData("b", Truth.False)]
    [InlineData("c/*", Truth.False)]
    [InlineData("B/*", Truth.False)]
    public void All_texts_below_a_prefix_are_matched_at_once(string pattern, Truth expected) =>
        Assert.Equal(expected, Glob.Parse(pattern).MatchesBelow("b/"));

    [Fact]
    public void A_definite_answer_below_a_prefix_holds_for_every_text() => Gen.Select(Patterns, Texts, Texts).Sample((pattern, prefix, suffix) =>
    {
        var glob = Glob.Parse(pattern);
        var below = glob.MatchesBelow(prefix);
        return suffix.Length == 0 || below == Truth.Unknown || glob.IsMatch(prefix + suffix) == (below == Truth.True);
    });

    [Fact]
    public void An_answer_below_a_prefix_is_unknown_only_when_some_text_matches() => Gen.Select(Patterns, Texts).Sample((pattern, prefix) =>
    {
        var glob = Glob.Parse(pattern);
        return glob.MatchesBelow(prefix) != Truth.Unknown || Suffixes(pattern.Length).Any(suffix => glob.IsMatch(prefix + suffix));
    }, iter: 200);

    [Theory]
    [InlineData("s3:Get*", "s3:Get", false)]
    [InlineData("?b", "", false)]
    [InlineData("abc", "abc", true)]
    [InlineData("a\0b", "a\0b", true)]
    [InlineData("", "", true)]
    public void The_literal_prefix_ends_at_the_first_wildcard(string pattern, string prefix, bool isLiteral)
    {
        var glob = Glob.Parse(pattern);

        Assert.Equal(prefix, glob.LiteralPrefix);
        Assert.Equal(isLiteral, glob.IsLiteral);
        Assert.Equal(pattern, glob.ToString());
    }

    [Fact]
    public void The_literal_prefix_is_in_upper_case_when_case_does_not_matter() =>
        Assert.Equal("S3:GET", Glob.Parse("s3:Get*", ignoreCase: true).LiteralPrefix);

    [Theory]
    [InlineData("*", true)]
    [InlineData("***", true)]
    [InlineData("", false)]
    [InlineData("*a", false)]
    [InlineData("?*", false)]
    public void Only_stars_match_all(string pattern, bool expected) => Assert.Equal(expected, Glob.Parse(pattern).MatchesAll);

    // All texts of the pattern's letters up to a length that can satisfy any pattern of that length.
    private static IEnumerable<string> Suffixes(int length)
    {
        IEnumerable<string> level = [""];
        for (int size = 1; size <= length; size++)
        {
            level = level.SelectMany(text => "abA".Select(letter => text + letter)).ToArray();
            foreach (string text in level) yield return text;
        }
    }
}
