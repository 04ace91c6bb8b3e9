using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Tests.Conversions;

/// <summary>The conversions that are a line or two.</summary>
public class SmallConversionTests
{
    [Fact]
    public void Arns_have_parts()
    {
        Assert.Equal("alerts", Arns.LastPart(Json.Text("arn:aws:sns:us-east-1:111122223333:alerts")));
        Assert.Equal("acme", Arns.LastSegment(Json.Text("arn:aws:iam::111122223333:saml-provider/path/acme")));
        Assert.Null(Arns.LastPart(Json.None));
        Assert.Null(Arns.LastSegment(Json.None));
    }

    [Theory]
    [InlineData("7", 7L)]
    [InlineData("\"7\"", 7L)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void Numbers_may_be_texts(string json, long? expected) => Assert.Equal(expected, Numbers.Integer(Json.Of(json)));

    [Theory]
    [InlineData("\"x\"")]
    [InlineData("7.5")]
    [InlineData("\"99999999999999999999\"")]
    [InlineData("99999999999999999999")]
    [InlineData("{}")]
    [InlineData("[7]")]
    public void What_is_no_number_is_not_nothing(string json) => Assert.ThrowsAny<Exception>(() => Numbers.Integer(Json.Of(json)));

    [Fact]
    public void Numbers_may_have_a_fraction()
    {
        Assert.Equal(77.0, Numbers.Float(Json.Of("77")));
        Assert.Equal(1043.5, Numbers.Float(Json.Of("1043.5")));
        Assert.Null(Numbers.Float(Json.None));
        Assert.Throws<FormatException>(() => Numbers.Float(Json.Text("77")));
    }

    [Fact]
    public void Words_are_mapped()
    {
        var mapping = Mapping.Of(("ACTIVE", "active"), ("GONE", "deleted"));
        Assert.Equal("active", mapping(Json.Text("ACTIVE")));
        Assert.Null(mapping(Json.Text("active")));
        Assert.Null(mapping(Json.None));

        var isEnabled = Mapping.IsOneOf("Enabled");
        Assert.Equal(true, isEnabled(Json.Text("Enabled")));
        Assert.Equal(false, isEnabled(Json.Text("Suspended")));
        Assert.Null(isEnabled(Json.None));
        Assert.Null(isEnabled(Json.Text(string.Empty)));
    }

    [Fact]
    public void Only_what_is_true_or_false_has_an_opposite()
    {
        Assert.Equal(false, Mapping.Not(Json.Of("true")));
        Assert.Equal(true, Mapping.Not(Json.Of("false")));
        Assert.Null(Mapping.Not(Json.Text("true")));
        Assert.Null(Mapping.Not(Json.None));
    }

    [Fact]
    public void Lists_give_their_first_or_all()
    {
        var list = Json.Of("""["a:x","a:y"]""");
        Assert.Equal("""["a:x","a:y"]""", Lists.UnlessEmpty(list)?.ToString());
        Assert.Null(Lists.UnlessEmpty(Json.Of("[]")));
        Assert.Null(Lists.UnlessEmpty(Json.None));
        Assert.Equal("a:x", Lists.First(list)?.ToString());
        Assert.Null(Lists.First(Json.Of("[]")));
        Assert.Null(Lists.First(Json.None));
        Assert.Equal("a:x,a:y", Lists.WithCommas(list));
        Assert.Null(Lists.WithCommas(Json.Of("[]")));
        Assert.Equal(new List<object?> { "x", "y" }, Lists.Each(Arns.LastPart)(list));
        Assert.Equal(new List<object?> { "x" }, Lists.Each(Arns.LastPart)(Json.Of("""["x",null]""")));
        Assert.Equal(new List<object?>(), Lists.Each(Arns.LastPart)(Json.None));
    }

    [Fact]
    public void Lists_say_what_is_in_them()
    {
        Assert.Equal(true, Lists.Has("all")(Json.Of("""["x","all"]""")));
        Assert.Equal(false, Lists.Has("all")(Json.Of("[]")));
        Assert.Equal(false, Lists.Has("all")(Json.None));
    }

    [Theory]
    [InlineData("subnet-1, subnet-2,", """{"Text":"subnet-1"} {"Text":"subnet-2"}""")]
    [InlineData("subnet-1", """{"Text":"subnet-1"}""")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_text_with_commas_is_a_list(string? text, string rows) =>
        Assert.Equal(rows, string.Join(" ", Json.Lines(Lists.OfCommas(Json.Text(text)))));

    [Fact]
    public void Presence_is_of_anything_that_says_something()
    {
        Assert.All(new[] { "{\"a\":null}", "[null]", "0", "false", "\"x\"" }, json => Assert.Equal(true, Presence.IsPresent(Json.Of(json))));
        Assert.All(new[] { "null", "{}", "[]", "\"\"" }, json => Assert.Equal(false, Presence.IsPresent(Json.Of(json))));
        Assert.Equal(false, Presence.IsPresent(Json.None));
        Assert.True(Conditions.IsMissing(Json.None));
        Assert.False(Conditions.IsMissing(Json.Of("0")));
    }

    [Fact]
    public void Conditions_are_of_their_kind_only()
    {
        Assert.True(Conditions.IsTrue(Json.Of("true")));
        Assert.False(Conditions.IsTrue(Json.Text("true")));
        Assert.True(Conditions.IsPositive(Json.Of("1")));
        Assert.False(Conditions.IsPositive(Json.Of("0")));
        Assert.False(Conditions.IsPositive(Json.None));
        Assert.True(Conditions.IsOneOf("a", "b")(Json.Text("b")));
        Assert.False(Conditions.IsOneOf("a", "b")(Json.None));
        Assert.False(Conditions.IsNoneOf("a", "b")(Json.Text("b")));
        Assert.True(Conditions.IsNoneOf("a", "b")(Json.None));
        Assert.True(Conditions.StartsWith("ami-")(Json.Text("ami-1")));
        Assert.False(Conditions.StartsWith("ami-")(Json.Text("resolve:ssm:ami-1")));
        Assert.False(Conditions.StartsWith("ami-")(Json.None));
        Assert.True(Conditions.HasElements(Json.Of("[null]")));
        Assert.False(Conditions.HasElements(Json.Of("[]")));
        Assert.False(Conditions.HasElements(Json.None));
    }

    [Fact]
    public void A_flag_that_is_not_there_is_not_set()
    {
        Assert.Equal(true, Flags.OrFalse(Json.Of("true")));
        Assert.Equal(false, Flags.OrFalse(Json.Of("false")));
        Assert.Equal(false, Flags.OrFalse(Json.None));
    }

    [Fact]
    public void Missing_texts_may_be_empty()
    {
        Assert.Equal(string.Empty, Texts.OrEmpty(Json.None));
        Assert.Equal("x", Texts.OrEmpty(Json.Text("x")));
    }

    [Fact]
    public void Texts_may_be_put_in_small_letters()
    {
        Assert.Equal("internal-web-1.elb.example", Texts.Lower(Json.Text("internal-Web-1.elb.example")));
        Assert.Null(Texts.Lower(Json.None));
    }

    [Fact]
    public void Texts_are_joined_when_all_are_there()
    {
        Assert.Equal("a-b", Joined.WithDash(Json.Texts("a", "b")));
        Assert.Equal("a:b", Joined.WithColon(Json.Texts("a", "b")));
        Assert.Null(Joined.WithDash(Json.Texts("a", null)));
        Assert.Equal("a|b", Joined.WithBar(Json.Texts("a", "b")));
        Assert.Equal("a80TCP", Joined.Together(Json.Texts("a", "80", "TCP")));
        Assert.Null(Joined.Together(Json.Texts("a", null)));
        Assert.Equal("a/b", Joined.WithSlash(Json.Texts("a", "b")));
    }

    [Theory]
    [InlineData("x86_64", "amd64")]
    [InlineData("X86_64", "amd64")]
    [InlineData(" arm64 ", "arm64")]
    [InlineData("aarch64", "arm64")]
    [InlineData("armv7hf", "arm")]
    [InlineData("armv7-a", "unknown")]
    [InlineData("sparc", "unknown")]
    [InlineData("", "unknown")]
    public void Architectures_have_one_name(string name, string expected)
    {
        Assert.Equal(expected, Architectures.Normalise(Json.Text(name)));
        Assert.Equal(expected != "unknown", Architectures.IsKnown(Json.Text(name)));
    }

    [Fact]
    public void No_architecture_has_none()
    {
        Assert.Null(Architectures.Normalise(Json.None));
        Assert.False(Architectures.IsKnown(Json.None));
    }
}
