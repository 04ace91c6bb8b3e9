using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Tests.Values;

public sealed class EqualityTests
{
    [Theory]
    [InlineData("1", "1.0", true)]
    [InlineData("1", "'1'", false)]
    [InlineData("'a'", "'A'", false)]
    [InlineData("true", "true", true)]
    [InlineData("null", "null", null)]
    [InlineData("1", "null", null)]
    [InlineData("0.0 / 0.0", "0.0 / 0.0", false)]
    [InlineData("0.0 / 0.0", "'a'", false)]
    [InlineData("[1, 2]", "[1]", false)]
    [InlineData("[null]", "[1]", null)]
    [InlineData("[[1], [2]]", "[[1], [null]]", null)]
    [InlineData("[[1], [2, 3]]", "[[1], [null]]", false)]
    [InlineData("[null, 1]", "[null, 2]", false)]
    [InlineData("[1, null, 2]", "[1, 1, 2]", null)]
    [InlineData("[null, null]", "[null, null]", null)]
    [InlineData("[1, 2]", "[1, 2]", true)]
    [InlineData("{k: null, l: 1, m: null}", "{k: 1, l: 1, m: 1}", null)]
    [InlineData("{k: 1, l: 2}", "{l: 2, k: 1.0}", true)]
    [InlineData("{}", "{}", true)]
    [InlineData("{k: null}", "{}", false)]
    [InlineData("{k: 1}", "{l: 1}", false)]
    [InlineData("{k: 1}", "{k: null}", null)]
    [InlineData("{k: 1, l: null}", "{k: 2, l: null}", false)]
    [InlineData("date('2020-01-01')", "date('2020-01-01')", true)]
    [InlineData("date('2020-01-01')", "localdatetime('2020-01-01T00:00')", false)]
    [InlineData("datetime('2020-01-01T00:00Z')", "datetime('2020-01-01T01:00+01:00')", false)]
    [InlineData("duration('P1D')", "duration('PT24H')", false)]
    public void Values_are_equal_different_or_unknown(string left, string right, bool? expected)
    {
        object? x = Evaluation.Of(left), y = Evaluation.Of(right);
        Assert.Equal(expected, Equality.Equal(x, y));
        Assert.Equal(expected, Equality.Equal(y, x));
        Assert.Equal(!expected, Equality.NotEqual(x, y));
    }

    [Theory]
    [InlineData("2020-01-01T00:00:00Z", "datetime('2020-01-01T00:00Z')")]
    [InlineData("2020-01-01", "date('2020-01-01')")]
    [InlineData("P1D", "duration('P1D')")]
    [InlineData("10:00", "localtime('10:00')")]
    public void A_text_is_unequal_to_the_temporal_value_that_it_writes(string text, string temporal)
    {
        Assert.False(Equality.Equal(text, Evaluation.Of(temporal)));
        Assert.False(Equality.Equal(Evaluation.Of(temporal), text));
    }
}
