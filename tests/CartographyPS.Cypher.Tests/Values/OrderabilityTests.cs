using CartographyPS.Cypher.Values;
using CsCheck;

namespace CartographyPS.Cypher.Tests.Values;

public sealed class OrderabilityTests
{
    [Fact]
    public void Of_two_values_one_is_less_in_both_directions() => Gen.Select(AnyValue.Value, AnyValue.Value).Sample(
        (x, y) => Assert.Equal(Math.Sign(Compare(x, y)), -Math.Sign(Compare(y, x))), iter: 20_000);

    [Fact]
    public void The_order_is_transitive() => Gen.Select(AnyValue.Value, AnyValue.Value, AnyValue.Value).Sample(
        (x, y, z) => Assert.False(Compare(x, y) <= 0 && Compare(y, z) <= 0 && Compare(x, z) > 0), iter: 20_000);

    [Fact]
    public void Values_are_equal_in_it_when_they_are_equivalent() => Gen.Select(AnyValue.Value, AnyValue.Value).Sample(
        (x, y) => Assert.Equal(Equivalence.Comparer.Equals(x, y), Compare(x, y) == 0), iter: 20_000);

    [Fact]
    public void What_compares_as_less_is_less_in_it() => Gen.Select(AnyValue.Value, AnyValue.Value).Sample(
        (x, y) =>
        {
            // A list with null compares up to the null only, and a text compares with the date that it writes.
            if (x is string != y is string || x is IReadOnlyList<object?>) return;
            if (Comparison.Less(x, y) == true) Assert.True(Compare(x, y) < 0);
        },
        iter: 20_000);

    [Fact]
    public void Types_follow_each_other()
    {
        var ordered = Assert.IsType<IReadOnlyList<object?>>(
            Evaluation.Of(
                "[{a: 'map'}, ['list'], point({x: 1, y: 2}), datetime('2020-01-01T00:00Z'), localdatetime('2020-01-01T00:00'), date('2020-01-01'), "
                + "time('10:00Z'), localtime('10:00'), duration('P1D'), 'text', false, true, 1, 1.5, 0.0 / 0.0, null]"),
            exactMatch: false);
        Assert.Equal(ordered, Enumerable.Reverse(ordered).OrderBy(value => value, Orderability.Ascending));
    }

    [Theory]
    [InlineData("[]", "['a']")]
    [InlineData("['a', 1]", "[1]")]
    [InlineData("[1]", "[1, 'a']")]
    [InlineData("[1, 'a']", "[1, null]")]
    [InlineData("{b: 1}", "{a: 1, b: 1}")]
    [InlineData("{a: 2}", "{b: 1}")]
    [InlineData("{b: 1, a: 2}", "{a: 2, c: 0}")]
    [InlineData("{b: 1, a: 2}", "{a: 2, b: 3}")]
    [InlineData("point({x: 1, y: 2, z: 3})", "point({x: 1, y: 2, z: 4})")]
    [InlineData("{a: 1}", "{a: 2}")]
    [InlineData("duration('P1M')", "duration('P31D')")]
    [InlineData("duration('P30D')", "duration('P1M')")]
    [InlineData("duration('PT23H')", "duration('P1D')")]
    [InlineData("duration('PT24H')", "duration('P1D')")]
    [InlineData("datetime('2020-01-01T01:00+01:00')", "datetime('2020-01-01T00:00:01Z')")]
    [InlineData("datetime('2020-01-01T00:00Z')", "datetime('2020-01-01T01:00+01:00')")]
    [InlineData("time('13:00+02:00')", "time('12:00+00:00')")]
    [InlineData("'\uFF61'", "'\U0001F600'")]
    [InlineData("'Z'", "'a'")]
    [InlineData("point({x: 1, y: 2})", "point({x: 1, y: 3})")]
    public void The_first_is_less(string less, string greater) =>
        Assert.True(Compare(Evaluation.Of(less), Evaluation.Of(greater)) < 0);

    private static int Compare(object? x, object? y) => Orderability.Ascending.Compare(x, y);
}
