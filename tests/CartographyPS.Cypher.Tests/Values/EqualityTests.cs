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
    [InlineData("2020-01-01T00:00:00Z", "datetime('2020-01-01T00:00Z')", true)]
    [InlineData("2020-01-01T00:00:00.5Z", "datetime('2020-01-01T00:00Z')", false)]
    [InlineData("2020-01-01", "date('2020-01-01')", true)]
    [InlineData("2020-01-01T00:00", "date('2020-01-01')", false)]
    [InlineData("2020-01-01", "localdatetime('2020-01-01T00:00')", true)]
    [InlineData("2020-01-01T00:00Z", "localdatetime('2020-01-01T00:00')", false)]
    [InlineData("2020", "date('2020-01-01')", false)]
    [InlineData("2020-02-30", "date('2020-01-01')", false)]
    [InlineData("P1D", "duration('P1D')", true)]
    [InlineData("10:00", "localtime('10:00')", true)]
    [InlineData("10:00Z", "localtime('10:00')", false)]
    [InlineData("10:00", "time('10:00Z')", true)]
    [InlineData("10:00[Europe/Paris]", "time('10:00Z')", false)]
    public void A_text_equals_the_temporal_value_that_it_writes(string text, string temporal, bool expected)
    {
        Assert.Equal(expected, Equality.Equal(text, Evaluation.Of(temporal)));
        Assert.Equal(expected, Equality.Equal(Evaluation.Of(temporal), text));
    }
}
