using System.Text.Json;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Tests.Conversions;

public class ComparisonsTests
{
    [Theory]
    [InlineData("a", "a", true)]
    [InlineData("a", "A", false)]
    [InlineData("a", null, false)]
    [InlineData(null, null, false)]
    public void Texts_are_equal_or_not(string? one, string? other, bool equal) => Assert.Equal(equal, Comparisons.AreEqual(Json.Texts(one, other)));

    [Fact]
    public void Lists_keep_the_texts_that_hold_another() =>
        Assert.Equal(["a:b"], (IEnumerable<string>)Lists.Holding(":")(Json.Of("""["a:b","c"]"""))!);

    [Fact]
    public void A_list_that_is_missing_may_be_empty()
    {
        Assert.Equal(["\"a\""], Json.Lines((IEnumerable<JsonElement>)Lists.OrEmpty(Json.Of("""["a"]"""))));
        Assert.Empty((IEnumerable<JsonElement>)Lists.OrEmpty(Json.None));
    }

    [Fact]
    public void Values_are_joined_with_any_text()
    {
        Assert.Equal("a::b", Joined.With("::")(Json.Texts("a", "b")));
        Assert.Equal("a/b", Joined.WithSlash(Json.Texts("a", "b")));
        Assert.Null(Joined.With("::")(Json.Texts("a", null)));
    }
}
