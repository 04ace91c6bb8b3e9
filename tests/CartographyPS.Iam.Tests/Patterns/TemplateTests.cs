using CartographyPS.Iam.Logic;
using CartographyPS.Iam.Patterns;
using CartographyPS.Iam.Requests;

namespace CartographyPS.Iam.Tests.Patterns;

public sealed class TemplateTests
{
    private static readonly RequestContext Zoe = RequestContext.Unknown.With("aws:username", "zoe").Without("aws:userid").With("many", "a", "b");

    [Theory]
    [InlineData("home/${aws:username}/*", "home/zoe/file", Truth.True)]
    [InlineData("home/${AWS:UserName}/*", "home/zoe/file", Truth.True)]
    [InlineData("home/${aws:username}/*", "home/zoey/file", Truth.False)]
    [InlineData("${aws:PrincipalTag/team}/*", "red/file", Truth.Unknown)]
    [InlineData("${aws:PrincipalTag/team, 'red'}/*", "red/file", Truth.Unknown)]
    [InlineData("${aws:userid, 'red'}/*", "red/file", Truth.True)]
    [InlineData("${many}", "a", Truth.Unknown)]
    [InlineData("plain", "plain", Truth.True)]
    public void Variables_take_the_values_of_the_request(string pattern, string text, Truth expected) =>
        Assert.Equal(expected, Read(pattern).Matches(text, Zoe, Truth.False));

    [Theory]
    [InlineData(Truth.False)]
    [InlineData(Truth.Unknown)]
    public void A_variable_that_the_request_lacks_matches_as_the_caller_says(Truth whenAbsent)
    {
        Assert.Equal(whenAbsent, Read("${aws:userid}*").Matches("text", Zoe, whenAbsent));
        Assert.Equal(whenAbsent, Read("${unknown}${aws:userid}").Matches("text", Zoe, whenAbsent));
    }

    [Fact]
    public void Wildcards_in_a_value_are_ordinary_characters()
    {
        var context = RequestContext.Unknown.With("aws:username", "*");

        Assert.Equal(Truth.False, Read("${aws:username}").Matches("zoe", context, Truth.False));
        Assert.Equal(Truth.True, Read("${aws:username}").Matches("*", context, Truth.False));
    }

    [Fact]
    public void The_first_unknown_variable_is_named()
    {
        Assert.Null(Read("${one}${two}").Resolve(RequestContext.Unknown, out bool absent, out var unknown));
        Assert.False(absent);
        Assert.Equal("one", unknown?.Key);
    }

    [Fact]
    public void Resolving_keeps_whether_case_matters()
    {
        var tokens = TokenReader.Read("${aws:username}", wildcards: true, variables: true, out _);

        Assert.Equal(Truth.True, new Template(tokens, ignoreCase: true).Matches("ZOE", Zoe, Truth.False));
        Assert.Equal(Truth.False, new Template(tokens, ignoreCase: false).Matches("ZOE", Zoe, Truth.False));
    }

    private static Template Read(string text) => new(TokenReader.Read(text, wildcards: true, variables: true, out _), ignoreCase: false);
}
