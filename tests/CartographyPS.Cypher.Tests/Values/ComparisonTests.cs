using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Tests.Values;

public sealed class ComparisonTests
{
    [Theory]
    [InlineData("1", "2", -1)]
    [InlineData("1", "1.0", 0)]
    [InlineData("1", "0.5", 1)]
    [InlineData("1", "2.5", -1)]
    [InlineData("2", "2.5", -1)]
    [InlineData("3", "2.5", 1)]
    [InlineData("-3", "-2.5", -1)]
    [InlineData("9223372036854775807", "9223372036854775807.0", -1)]
    [InlineData("-9223372036854775808", "-9223372036854775808.0", 0)]
    [InlineData("9007199254740993", "9007199254740992.0", 1)]
    [InlineData("-1.5", "-1", -1)]
    [InlineData("2.0", "1.0", 1)]
    [InlineData("9223372036854775807", "1.0 / 0", -1)]
    [InlineData("-9223372036854775807", "-1.0 / 0", 1)]
    [InlineData("'a'", "'b'", -1)]
    [InlineData("'a'", "'ab'", -1)]
    [InlineData("false", "true", -1)]
    [InlineData("[1, 0]", "[1]", 1)]
    [InlineData("[1, null]", "[1]", 1)]
    [InlineData("[1, 2]", "[3, null]", -1)]
    [InlineData("[1, 2]", "[1, null]", null)]
    [InlineData("[1, 'a']", "[1, 2]", null)]
    [InlineData("1", "'1'", null)]
    [InlineData("1", "null", null)]
    [InlineData("true", "1", null)]
    [InlineData("{a: 1}", "{a: 1}", null)]
    [InlineData("date('2020-01-01')", "date('2020-01-02')", -1)]
    [InlineData("localtime('10:00')", "localtime('09:00')", 1)]
    [InlineData("time('10:00+01:00')", "time('09:35Z')", -1)]
    [InlineData("localdatetime('2020-01-01T10:00')", "localdatetime('2020-01-01T09:00')", 1)]
    [InlineData("datetime('2020-01-01T10:00+01:00')", "datetime('2020-01-01T09:30Z')", -1)]
    [InlineData("datetime('2020-01-01T10:00:00.1Z')", "datetime('2020-01-01T10:00:00.2Z')", -1)]
    [InlineData("date('2020-01-01')", "localdatetime('2020-01-01T00:00')", null)]
    [InlineData("duration('P1D')", "duration('P1D')", 0)]
    [InlineData("duration('P1D')", "duration('P2D')", null)]
    public void Values_compare_within_their_type(string left, string right, int? expected)
    {
        object? x = Evaluation.Of(left), y = Evaluation.Of(right);
        Assert.Equal(expected, Comparison.Compare(x, y));
        Assert.Equal(-expected, Comparison.Compare(y, x));
        Assert.Equal(expected is null ? null : expected < 0, Comparison.Less(x, y));
        Assert.Equal(expected is null ? null : expected <= 0, Comparison.LessOrEqual(x, y));
        Assert.Equal(expected is null ? null : expected > 0, Comparison.Greater(x, y));
        Assert.Equal(expected is null ? null : expected >= 0, Comparison.GreaterOrEqual(x, y));
    }

    [Theory]
    [InlineData(1L, false)]
    [InlineData(1.0, false)]
    [InlineData(double.NaN, false)]
    [InlineData("a", null)]
    [InlineData(null, null)]
    public void NaN_is_neither_less_nor_greater_than_a_number(object? other, bool? expected)
    {
        Assert.Null(Comparison.Compare(double.NaN, other));
        Assert.Equal(expected, Comparison.Less(double.NaN, other));
        Assert.Equal(expected, Comparison.LessOrEqual(double.NaN, other));
        Assert.Equal(expected, Comparison.Greater(other, double.NaN));
        Assert.Equal(expected, Comparison.GreaterOrEqual(other, double.NaN));
    }

    [Theory]
    [InlineData("2024-05-01T12:00:00Z", "datetime('2024-05-02T00:00Z')")]
    [InlineData("2024-05-02", "date('2024-05-01')")]
    [InlineData("10:00", "localtime('10:00')")]
    [InlineData("P1D", "duration('P1D')")]
    public void A_text_does_not_compare_with_a_temporal_value(string text, string temporal)
    {
        object? value = Evaluation.Of(temporal);
        Assert.Null(Comparison.Compare(text, value));
        Assert.Null(Comparison.Compare(value, text));
    }
}
