namespace CartographyPS.Cypher.Temporal;

/// <summary>Adds durations to moments.</summary>
internal static class TemporalArithmetic
{
    /// <summary>Adds a duration to a moment: months first, then days, then seconds. False when the value is none.</summary>
    /// <exception cref="Values.CypherRuntimeException">The result is out of range.</exception>
    public static bool TryAdd(object value, Duration duration, out object? sum)
    {
        sum = value switch
        {
            // Full days of the seconds count for a date, the rest is dropped.
            LocalDate date => AddDays(date, duration).PlusDays(duration.Seconds / Calendar.SecondsPerDay),
            LocalTime time => time.Plus(duration.Seconds, duration.Nanos),
            ZonedTime time => time with { Time = time.Time.Plus(duration.Seconds, duration.Nanos) },
            LocalDateTime moment => (moment with { Date = AddDays(moment.Date, duration) }).Plus(duration.Seconds, duration.Nanos),
            ZonedDateTime moment => Add(moment, duration),
            _ => null,
        };
        return sum is not null;
    }

    private static LocalDate AddDays(LocalDate date, Duration duration) => date.PlusMonths(duration.Months).PlusDays(duration.Days);

    // Months and days move the clock of the zone, seconds the instant.
    private static ZonedDateTime Add(ZonedDateTime moment, Duration duration)
    {
        var zone = moment.Zone;
        var local = moment.Local with { Date = AddDays(moment.Local.Date, duration) };
        var moved = ZonedDateTime.OfLocal(local, zone, moment.OffsetSeconds);
        if (duration.Seconds == 0 && duration.Nanos == 0) return moved;
        var utc = moved.Local.Plus(-moved.OffsetSeconds, 0).Plus(duration.Seconds, duration.Nanos);
        return ZonedDateTime.OfEpoch(utc.EpochSecond, utc.Time.Nanosecond, zone);
    }
}
