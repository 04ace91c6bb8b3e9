namespace CartographyPS.Cypher.Temporal;

/// <summary>Reads components of temporal values by their names: <c>d.year</c>, <c>d.epochMillis</c>.</summary>
internal static class TemporalComponents
{
    private static readonly Dictionary<string, string> _names = new[]
    {
        "year", "month", "day", "quarter", "dayOfQuarter", "week", "weekYear", "weekDay", "dayOfWeek", "ordinalDay", "hour", "minute", "second",
        "millisecond", "microsecond", "nanosecond", "timezone", "offset", "offsetMinutes", "offsetSeconds", "epochSeconds", "epochMillis",
        "years", "quarters", "months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds", "microseconds", "nanoseconds",
        "quartersOfYear", "monthsOfYear", "monthsOfQuarter", "daysOfWeek", "minutesOfHour", "secondsOfMinute", "millisecondsOfSecond",
        "microsecondsOfSecond", "nanosecondsOfSecond",
    }.ToDictionary(name => name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Tells whether a value is temporal.</summary>
    public static bool Supports(object value) =>
        value is LocalDate or LocalTime or ZonedTime or LocalDateTime or ZonedDateTime or Duration;

    /// <summary>Returns a component of a temporal value, an integer or a text; null when it has none of this name.</summary>
    public static object? Get(object value, string name)
    {
        // Names are in any case. Lower-casing them costs more than reading the component: the usual form comes first.
        return Read(value, name) ?? (_names.TryGetValue(name, out string? usual) ? Read(value, usual) : null);
    }

    private static object? Read(object value, string name) => value switch
    {
        LocalDate date => OfDate(date, name),
        LocalTime time => OfTime(time, name),
        ZonedTime time => OfTime(time.Time, name) ?? OfOffset(time.OffsetSeconds, null, name),
        LocalDateTime moment => OfDate(moment.Date, name) ?? OfTime(moment.Time, name),
        ZonedDateTime moment => OfDate(moment.Local.Date, name) ?? OfTime(moment.Local.Time, name)
            ?? OfOffset(moment.OffsetSeconds, moment.ZoneName, name) ?? OfInstant(moment, name),
        Duration duration => OfDuration(duration, name),
        _ => null,
    };

    private static object? OfDate(LocalDate date, string name) => name switch
    {
        "year" => date.Year,
        "month" => (long)date.Parts.Month,
        "day" => (long)date.Parts.Day,
        "quarter" => (long)date.Quarter,
        "dayOfQuarter" => (long)date.DayOfQuarter,
        "week" => (long)date.WeekOfYear.Week,
        "weekYear" => date.WeekOfYear.WeekYear,
        "weekDay" or "dayOfWeek" => (long)date.WeekDay,
        "ordinalDay" => (long)date.OrdinalDay,
        _ => null,
    };

    private static object? OfTime(LocalTime time, string name) => name switch
    {
        "hour" => (long)time.Hour,
        "minute" => (long)time.Minute,
        "second" => (long)time.Second,
        "millisecond" => (long)(time.Nanosecond / 1_000_000),
        "microsecond" => (long)(time.Nanosecond / 1_000),
        "nanosecond" => (long)time.Nanosecond,
        _ => null,
    };

    private static object? OfOffset(int seconds, string? zone, string name) => name switch
    {
        "timezone" => zone ?? Zone.OffsetText(seconds),
        "offset" => Zone.OffsetText(seconds),
        "offsetMinutes" => (long)(seconds / 60),
        "offsetSeconds" => (long)seconds,
        _ => null,
    };

    private static object? OfInstant(ZonedDateTime moment, string name) => name switch
    {
        "epochSeconds" => moment.EpochSecond,
        "epochMillis" => (moment.EpochSecond * 1000) + (moment.Nanosecond / 1_000_000),
        _ => null,
    };

    // The names in the plural are totals, those with "Of" what exceeds the next greater unit.
    private static object? OfDuration(Duration duration, string name) => name switch
    {
        "years" => duration.Months / 12,
        "quarters" => duration.Months / 3,
        "months" => duration.Months,
        "weeks" => duration.Days / 7,
        "days" => duration.Days,
        "hours" => duration.Seconds / 3600,
        "minutes" => duration.Seconds / 60,
        "seconds" => duration.Seconds,
        "milliseconds" => unchecked((duration.Seconds * 1000) + (duration.Nanos / 1_000_000)),
        "microseconds" => unchecked((duration.Seconds * 1_000_000) + (duration.Nanos / 1_000)),
        "nanoseconds" => unchecked((duration.Seconds * Calendar.NanosPerSecond) + duration.Nanos),
        "quartersOfYear" => duration.Months / 3 % 4,
        "monthsOfYear" => duration.Months % 12,
        "monthsOfQuarter" => duration.Months % 3,
        "daysOfWeek" => duration.Days % 7,
        "minutesOfHour" => duration.Seconds / 60 % 60,
        "secondsOfMinute" => duration.Seconds % 60,
        "millisecondsOfSecond" => (long)(duration.Nanos / 1_000_000),
        "microsecondsOfSecond" => (long)(duration.Nanos / 1_000),
        "nanosecondsOfSecond" => (long)duration.Nanos,
        _ => null,
    };
}
