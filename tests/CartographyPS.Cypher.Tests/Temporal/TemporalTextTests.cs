using CartographyPS.Cypher.Temporal;
using CartographyPS.Cypher.Tests.Values;
using CartographyPS.Cypher.Values;
using CsCheck;

namespace CartographyPS.Cypher.Tests.Temporal;

public sealed class TemporalTextTests
{
    [Fact]
    public void A_date_is_read_as_it_was_written() => AnyValue.Date.Sample(date => Assert.Equal(date, Evaluation.Call("date", date.ToString())));

    [Fact]
    public void An_instant_is_read_as_it_was_written() =>
        AnyValue.Instant.Sample(instant => Assert.Equal(instant, Evaluation.Call("datetime", instant.ToString())));

    [Fact]
    public void A_local_date_time_is_read_as_it_was_written() =>
        AnyValue.Moment.Sample(moment => Assert.Equal(moment, Evaluation.Call("localdatetime", moment.ToString())));

    [Fact]
    public void A_duration_is_read_as_it_was_written() =>
        AnyValue.Duration.Sample(duration => Assert.Equal(duration, Evaluation.Call("duration", duration.ToString())));

    [Fact]
    public void A_duration_added_and_its_opposite_leave_nothing() => Gen.Select(AnyValue.Duration, AnyValue.Duration).Sample((x, y) =>
    {
        Assert.Equal(x, x.Plus(y).Plus(y.Negate()));
        Assert.Equal(default, x.Plus(x.Negate()));
    });

    [Fact]
    public void The_calendar_is_that_of_NET() => Gen.Int[0, 3_652_058].Sample(day =>
    {
        var date = DateTime.MinValue.AddDays(day);
        var same = LocalDate.Of(date.Year, date.Month, date.Day);
        Assert.Equal((date.Year, date.Month, date.Day), same.Parts);
        Assert.Equal((date.DayOfYear, ((int)date.DayOfWeek + 6) % 7 + 1), (same.OrdinalDay, same.WeekDay));
        Assert.Equal((System.Globalization.ISOWeek.GetYear(date), System.Globalization.ISOWeek.GetWeekOfYear(date)), same.WeekOfYear);
    });

    [Theory]
    [InlineData("date('2015-02-30')")]
    [InlineData("date('2015-366')")]
    [InlineData("date('12345-01-01')")]
    [InlineData("datetime('2015-07-21 10:00')")]
    [InlineData("datetime('2015-07-21T24:00')")]
    [InlineData("datetime('2015-07-21T21:40+03:00[Europe/Stockholm]')")]
    [InlineData("datetime({year: 2020, timezone: 'Europe/Nowhere'})")]
    [InlineData("time('10:00[Europe/Stockholm]')")]
    [InlineData("date({year: 1984, day: 3})")]
    [InlineData("date({year: 1984, month: 2, week: 3})")]
    [InlineData("date({foo: 2020})")]
    [InlineData("time({hour: 3, second: 5})")]
    [InlineData("localtime({hour: 3, minute: 5, second: 6, millisecond: 1234})")]
    [InlineData("duration('P')")]
    [InlineData("duration({foo: 1})")]
    [InlineData("date.truncate('hour', datetime())")]
    [InlineData("time.truncate('year', datetime())")]
    [InlineData("date.truncate('foo', datetime())")]
    public void What_does_not_exist_is_refused(string expression) =>
        Evaluation.AssertFails(RuntimeErrorKind.ArgumentError, "InvalidArgumentValue", () => Evaluation.Of(expression));

    [Theory]
    [InlineData("date(head(['2015-07-21T21:40Z', 1]))", "date('2015-07-21')")]
    [InlineData("date({date: date('1984-10-31'), month: 2})", "date('1984-02-29')")]
    [InlineData("datetime('2017-03-26T02:30[Europe/Stockholm]')", "datetime('2017-03-26T03:30+02:00[Europe/Stockholm]')")]
    [InlineData("duration.between(date('2020-03-31'), date('2020-02-29'))", "duration('P-1M')")]
    [InlineData("duration.between(head(['2020-01-01', 1]), date('2020-02-02'))", "duration('P1M1D')")]
    [InlineData("datetime.truncate('millisecond', datetime('2015-07-21T21:40:32.142987654Z'), {microsecond: 5})", "datetime('2015-07-21T21:40:32.142005Z')")]
    [InlineData("datetime({year: 2020, timezone: 'america/new york'})", "datetime('2020-01-01T00:00-05:00[America/New_York]')")]
    public void These_are_the_same(string expression, string expected) => Evaluation.AssertSame(expected, expression);
}
