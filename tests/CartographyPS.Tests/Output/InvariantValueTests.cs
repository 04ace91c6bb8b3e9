using System.Globalization;
using System.Management.Automation;

namespace CartographyPS.Tests.Output;

public class InvariantValueTests
{
    private static readonly DateTime Time = new(2026, 11, 29, 1, 2, 3, 450, DateTimeKind.Utc);

    [Fact]
    public void The_text_is_the_same_in_every_culture()
    {
        // Tests run without the data of cultures, so this one is made.
        var before = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat.NumberDecimalSeparator = ",";
        other.NumberFormat.NegativeSign = "\u2212";
        other.DateTimeFormat.ShortDatePattern = "dd.MM.yy";
        other.DateTimeFormat.TimeSeparator = ".";
        CultureInfo.CurrentCulture = other;
        try
        {
            Assert.Equal("\u22120,1", (-0.1).ToString(CultureInfo.CurrentCulture));
            Assert.Equal("2026-11-29T01:02:03.45Z", InvariantValue.Of(Time)!.ToString());
            Assert.Equal("2026-11-29T01:02:03", InvariantValue.Of(new DateTime(2026, 11, 29, 1, 2, 3, DateTimeKind.Unspecified))!.ToString());
            Assert.Equal("1234.5", InvariantValue.Of(1234.5)!.ToString());
            Assert.Equal("-0.1", InvariantValue.Of(-0.1)!.ToString());
            Assert.Equal("-5", InvariantValue.Of(-5L)!.ToString());
            Assert.Equal("1.10", InvariantValue.Of(1.10m)!.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_value_is_the_one_that_PowerShell_works_with()
    {
        var wrapped = Assert.IsType<PSObject>(InvariantValue.Of(Time), exactMatch: false);

        Assert.Equal(Time, wrapped.BaseObject);
        Assert.True(LanguagePrimitives.Compare(wrapped, Time.AddSeconds(-1)) > 0);
        Assert.Equal(Time, LanguagePrimitives.ConvertTo<DateTime>(wrapped));
    }

    [Theory]
    [InlineData("text")]
    [InlineData(5)]
    [InlineData(true)]
    [InlineData(null)]
    public void Other_values_are_not_wrapped(object? value) => Assert.Same(value, InvariantValue.Of(value));
}
