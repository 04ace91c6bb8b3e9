using CartographyPS.Cypher.Values;
using CsCheck;

namespace CartographyPS.Cypher.Tests.Values;

public sealed class EquivalenceTests
{
    private static readonly Equivalence Comparer = Equivalence.Comparer;

    [Fact]
    public void A_value_is_equivalent_to_itself() => AnyValue.Value.Sample(value => Assert.True(Comparer.Equals(value, value)), iter: 5_000);

    [Fact]
    public void Equivalent_values_have_the_same_hash() => Gen.Select(AnyValue.Value, AnyValue.Value).Sample(
        (x, y) => Assert.True(!Comparer.Equals(x, y) || Comparer.GetHashCode(x) == Comparer.GetHashCode(y)), iter: 20_000);

    [Fact]
    public void Equal_values_are_equivalent() => Gen.Select(AnyValue.Value, AnyValue.Value).Sample(
        (x, y) => Assert.True(x is string != y is string || Equality.Equal(x, y) != true || Comparer.Equals(x, y)), iter: 20_000);

    [Fact]
    public void An_integer_hashes_as_the_float_of_its_value() => Gen.Long[-(1L << 53), 1L << 53].Sample(number =>
        Assert.True(Comparer.Equals(number, (double)number) && Comparer.GetHashCode(number) == Comparer.GetHashCode((double)number)));

    [Theory]
    [InlineData("null", "null")]
    [InlineData("0.0 / 0.0", "0.0 / 0.0")]
    [InlineData("1", "1.0")]
    [InlineData("0.0", "-0.0")]
    [InlineData("[1, null]", "[1.0, null]")]
    [InlineData("{a: null, b: 1}", "{b: 1.0, a: null}")]
    public void These_are_equivalent(string left, string right)
    {
        object? x = Evaluation.Of(left), y = Evaluation.Of(right);
        Assert.True(Comparer.Equals(x, y));
        Assert.Equal(Comparer.GetHashCode(x), Comparer.GetHashCode(y));
    }

    [Theory]
    [InlineData("null", "0")]
    [InlineData("1", "'1'")]
    [InlineData("[1]", "[1, null]")]
    [InlineData("[1, 2]", "[2, 1]")]
    [InlineData("{a: 1}", "{b: 1}")]
    [InlineData("{a: 1}", "{a: 1, b: null}")]
    [InlineData("duration('P1D')", "duration('PT24H')")]
    [InlineData("'2020-01-01'", "date('2020-01-01')")]
    public void These_are_not(string left, string right) => Assert.False(Comparer.Equals(Evaluation.Of(left), Evaluation.Of(right)));

    [Theory]
    [InlineData(9_007_199_254_740_993L, 9_007_199_254_740_992.0)]
    [InlineData(long.MaxValue, 9.2233720368547758E18)]
    public void A_large_integer_is_not_rounded(long whole, double number)
    {
        Assert.False(Comparer.Equals(whole, number));
        Assert.Equal(whole > 9.1e18 ? -1 : 1, Comparison.Compare(whole, number));
        Assert.Equal(whole > 9.1e18 ? 1 : -1, Comparison.Compare(number, whole));
    }
}
