using System.Globalization;
using CartographyPS.Resources.Conversions;
using CsCheck;

namespace CartographyPS.Resources.Tests.Conversions;

public class PythonNumbersTests
{
    // Each with what json.dumps(json.loads(...)) gives in Python 3.11.
    [Theory]
    [InlineData("3600", "3600")]
    [InlineData("-0", "0")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("2.50", "2.5")]
    [InlineData("3.0", "3.0")]
    [InlineData("-0.0", "-0.0")]
    [InlineData("1e2", "100.0")]
    [InlineData("1.5E+3", "1500.0")]
    [InlineData("1e15", "1000000000000000.0")]
    [InlineData("1E16", "1e+16")]
    [InlineData("12345678901234567890.0", "1.2345678901234567e+19")]
    [InlineData("0.0001", "0.0001")]
    [InlineData("0.00001", "1e-05")]
    [InlineData("1.25e-7", "1.25e-07")]
    [InlineData("0.1", "0.1")]
    [InlineData("0.30000000000000004", "0.30000000000000004")]
    [InlineData("1e400", "Infinity")]
    [InlineData("-1e400", "-Infinity")]
    public void Writes_as_Python_does(string json, string expected) => Assert.Equal(expected, PythonNumbers.Text(json));

    [Fact]
    public void What_it_writes_is_the_same_number() => Gen.Double.Where(double.IsFinite).Sample(number =>
        double.Parse(PythonNumbers.Text(number.ToString("E16", CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture).Equals(number));
}
