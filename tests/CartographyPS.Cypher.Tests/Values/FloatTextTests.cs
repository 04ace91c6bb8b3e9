using System.Globalization;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Tests.Values;

public sealed class FloatTextTests
{
    [Theory]
    [InlineData(0.0, "0.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(1, "1.0")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(100, "100.0")]
    [InlineData(9999999, "9999999.0")]
    [InlineData(1e7, "1.0E7")]
    [InlineData(123456789.123, "1.23456789123E8")]
    [InlineData(0.001, "0.001")]
    [InlineData(0.00012, "1.2E-4")]
    [InlineData(1e-5, "1.0E-5")]
    [InlineData(1.7976931348623157E308, "1.7976931348623157E308")]
    [InlineData(5E-324, "5.0E-324")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void Floats_have_a_point_and_from_ten_millions_an_exponent(double value, string expected) => Assert.Equal(expected, FloatText.Of(value));

    [Fact]
    public void A_float_is_read_as_it_was_written() => CsCheck.Check.Sample(
        AnyValue.Float,
        value => Assert.Equal(value, double.IsFinite(value) ? double.Parse(FloatText.Of(value), CultureInfo.InvariantCulture) : value),
        iter: 20_000);
}
