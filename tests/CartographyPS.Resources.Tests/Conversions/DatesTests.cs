using CartographyPS.Resources.Conversions;
using CsCheck;

namespace CartographyPS.Resources.Tests.Conversions;

public class DatesTests
{
    [Theory]
    [InlineData("2024-11-11T11:11:11Z", "2024-11-11 11:11:11+00:00")]
    [InlineData("2024-11-11T11:11:11.5Z", "2024-11-11 11:11:11.500000+00:00")]
    [InlineData("2024-11-11T11:11:11.0000001Z", "2024-11-11 11:11:11+00:00")]
    [InlineData("2024-11-11T11:11:11.000001Z", "2024-11-11 11:11:11.000001+00:00")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01 00:00:00+00:00")]
    public void Writes_a_moment_as_Python_does(string text, string expected) => Assert.Equal(expected, Dates.PythonText(Json.Text(text)));

    [Fact]
    public void No_moment_is_no_text_or_an_empty_one()
    {
        Assert.Null(Dates.PythonText(Json.None));
        Assert.Null(Dates.PythonIsoText(Json.None));
        Assert.Equal("2024-11-11T11:11:11.500000+00:00", Dates.PythonIsoText(Json.Text("2024-11-11T11:11:11.5Z")));
        Assert.Equal(string.Empty, Dates.PythonTextOrEmpty(Json.None));
        Assert.Equal("2024-11-11 11:11:11+00:00", Dates.PythonTextOrEmpty(Json.Text("2024-11-11T11:11:11Z")));
        Assert.Null(Dates.EpochSeconds(Json.None));
    }

    [Fact]
    public void Counts_whole_seconds() => Gen.Int[0, int.MaxValue].Select(Gen.Int[0, 999]).Sample((seconds, milliseconds) =>
    {
        string text = DateTimeOffset.FromUnixTimeSeconds(seconds).AddMilliseconds(milliseconds).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", null);
        return Equals(Dates.EpochSeconds(Json.Text(text)), (long)seconds);
    });

    [Fact]
    public void Seconds_may_be_the_text_of_a_float()
    {
        Assert.Equal("1709632800.0", Dates.EpochSecondsText(Json.Text("2024-03-05T10:00:00Z")));
        Assert.Equal("1709632800.0", Dates.EpochSecondsText(Json.Text("2024-03-05T10:00:00.789Z")));
        Assert.Null(Dates.EpochSecondsText(Json.None));
    }

    [Fact]
    public void Seconds_may_be_the_text_of_a_whole_number()
    {
        Assert.Equal("1709632800", Dates.WholeSecondsText(Json.Text("2024-03-05T10:00:00.789Z")));
        Assert.Null(Dates.WholeSecondsText(Json.None));
    }

    [Fact]
    public void What_is_no_date_is_not_read() => Assert.Throws<FormatException>(() => Dates.EpochSeconds(Json.Text("soon")));
}
