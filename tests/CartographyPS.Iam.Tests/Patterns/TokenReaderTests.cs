using CartographyPS.Iam.Patterns;

namespace CartographyPS.Iam.Tests.Patterns;

public sealed class TokenReaderTests
{
    [Theory]
    [InlineData("a*b?", true, "a,*,b,?")]
    [InlineData("a*b?", false, "a,[*],b,[?]")]
    [InlineData("${*}${?}${$}", true, "[*],[?],$")]
    [InlineData("$a$", true, "$,a,$")]
    [InlineData("${aws:username}", true, "{aws:username}")]
    [InlineData("x${aws:PrincipalTag/team, 'none'}y", true, "x,{aws:PrincipalTag/team|none},y")]
    [InlineData("${ aws:username }", true, "{aws:username}")]
    [InlineData("${aws:username,''}", true, "{aws:username|}")]
    public void Wildcards_and_variables_are_read(string text, bool wildcards, string expected)
    {
        var tokens = TokenReader.Read(text, wildcards, variables: true, out string? problem);

        Assert.Null(problem);
        Assert.Equal(expected, string.Join(",", tokens.Select(Show)));
    }

    [Theory]
    [InlineData("${aws:username")]
    [InlineData("${}")]
    [InlineData("${ }")]
    [InlineData("${,'none'}")]
    [InlineData("${aws user}")]
    [InlineData("${aws:username, none}")]
    [InlineData("${aws:username, 'none}")]
    [InlineData("${aws:username, '}")]
    [InlineData("${aws:username, none'}")]
    public void A_malformed_variable_is_a_problem(string text)
    {
        var tokens = TokenReader.Read("ab" + text, wildcards: true, variables: true, out string? problem);

        Assert.Empty(tokens);
        Assert.Equal($"'ab{text}' has a malformed policy variable at character 3", problem);
    }

    [Fact]
    public void The_version_of_2008_has_no_variables()
    {
        var tokens = TokenReader.Read("${a}*", wildcards: true, variables: false, out string? problem);

        Assert.Null(problem);
        Assert.Equal("$,{,a,},*", string.Join(",", tokens.Select(Show)));
    }

    private static string Show(PatternToken token) => token switch
    {
        { Variable: { } variable } => variable.Default is null ? $"{{{variable.Key}}}" : $"{{{variable.Key}|{variable.Default}}}",
        { Code: Glob.AnyCharacters } => "*",
        { Code: Glob.OneCharacter } => "?",
        { Code: '*' or '?' } => $"[{(char)token.Code}]",
        _ => ((char)token.Code).ToString(),
    };
}
