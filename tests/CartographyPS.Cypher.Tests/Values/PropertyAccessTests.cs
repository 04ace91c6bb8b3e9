using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Tests.Values;

public sealed class PropertyAccessTests
{
    [Theory]
    [InlineData("date('1984-10-11')", "[x.year, x.quarter, x.month, x.week, x.weekYear, x.day, x.ordinalDay, x.weekDay, x.dayOfWeek, x.dayOfQuarter]", "[1984, 4, 10, 41, 1984, 11, 285, 4, 4, 11]")]
    [InlineData("date('1984-01-01')", "[x.weekYear, x.week, x.weekDay]", "[1983, 52, 7]")]
    [InlineData("date('2020-12-31')", "[x.weekYear, x.week, x.ordinalDay, x.dayOfQuarter]", "[2020, 53, 366, 92]")]
    [InlineData("localtime('12:31:14.645876123')", "[x.hour, x.minute, x.second, x.millisecond, x.microsecond, x.nanosecond]", "[12, 31, 14, 645, 645876, 645876123]")]
    [InlineData("time('12:31:14-02:30')", "[x.hour, x.timezone, x.offset, x.offsetMinutes, x.offsetSeconds]", "[12, '-02:30', '-02:30', -150, -9000]")]
    [InlineData("datetime('1984-11-11T12:31:14.645876123+01:00[Europe/Stockholm]')", "[x.day, x.hour, x.timezone, x.offset, x.epochSeconds, x.epochMillis]", "[11, 12, 'Europe/Stockholm', '+01:00', 469020674, 469020674645]")]
    [InlineData("datetime('1969-12-31T23:59:59.5Z')", "[x.epochSeconds, x.epochMillis, x.timezone]", "[-1, -500, 'Z']")]
    [InlineData("localdatetime('2020-02-03T04:05:06')", "[x.Year, x.MONTH, x.hour]", "[2020, 2, 4]")]
    [InlineData("duration('P1Y4M10DT1H1M1.111111111S')", "[x.years, x.quarters, x.months, x.weeks, x.days, x.hours, x.minutes, x.seconds, x.milliseconds, x.microseconds, x.nanoseconds]", "[1, 5, 16, 1, 10, 1, 61, 3661, 3661111, 3661111111, 3661111111111]")]
    [InlineData("duration('P1Y4M10DT1H1M1.111111111S')", "[x.quartersOfYear, x.monthsOfQuarter, x.monthsOfYear, x.daysOfWeek, x.minutesOfHour, x.secondsOfMinute, x.millisecondsOfSecond, x.microsecondsOfSecond, x.nanosecondsOfSecond]", "[1, 1, 4, 3, 1, 1, 111, 111111, 111111111]")]
    [InlineData("duration('PT-3700.5S')", "[x.hours, x.minutes, x.seconds, x.minutesOfHour, x.secondsOfMinute, x.milliseconds]", "[-1, -61, -3701, -1, -41, -3700500]")]
    [InlineData("point({longitude: 1, latitude: 2, height: 3})", "[x.x, x.longitude, x.y, x.latitude, x.z, x.height, x.crs, x.srid]", "[1.0, 1.0, 2.0, 2.0, 3.0, 3.0, 'wgs-84-3d', 4979]")]
    [InlineData("{a: 1}", "[x.a, x.b]", "[1, null]")]
    [InlineData("null", "[x.a]", "[null]")]
    public void Values_have_components(string value, string components, string expected) =>
        Evaluation.AssertSame(expected, $"head([x IN [{value}] | {components}])");

    [Fact]
    public void What_has_no_components_is_refused()
    {
        object day = Evaluation.Of("date('2020-01-01')")!;
        foreach (object value in new object[] { 1L, 1.5, true, "text", "2024", "2024-05-01T12:34:56Z", new object?[] { 1L }, day })
        {
            Evaluation.AssertFails(RuntimeErrorKind.TypeError, "InvalidArgumentType", () => PropertyAccess.Get(value, "hour"));
        }
    }
}
