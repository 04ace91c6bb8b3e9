namespace CartographyPS.Cypher.Temporal;

/// <summary>A day and a time, without a time zone.</summary>
/// <param name="Date">The day.</param>
/// <param name="Time">The time of day.</param>
public readonly record struct LocalDateTime(LocalDate Date, LocalTime Time)
{
    /// <summary>Seconds since 1970-01-01T00:00, as if in UTC.</summary>
    public long EpochSecond => (Date.EpochDay * Calendar.SecondsPerDay) + Time.SecondOfDay;

    /// <summary>Returns a moment by the seconds since 1970-01-01T00:00 and nanoseconds on top.</summary>
    /// <exception cref="Values.CypherRuntimeException">It is out of range.</exception>
    public static LocalDateTime OfEpoch(long second, long nanosecond)
    {
        long day = Calendar.FloorDivide(second, Calendar.SecondsPerDay);
        long secondOfDay = second - (day * Calendar.SecondsPerDay);
        return new(default(LocalDate).PlusDays(day), new((secondOfDay * Calendar.NanosPerSecond) + nanosecond));
    }

    /// <summary>Adds seconds and nanoseconds.</summary>
    /// <exception cref="Values.CypherRuntimeException">The result is out of range.</exception>
    public LocalDateTime Plus(long seconds, long nanos)
    {
        long total = Time.Nanosecond + nanos;
        long carried = Calendar.FloorDivide(total, Calendar.NanosPerSecond);
        // Days apart from seconds: the sum of all seconds may exceed 64 bits.
        var date = Date.PlusDays(Calendar.FloorDivide(seconds, Calendar.SecondsPerDay));
        long second = Time.SecondOfDay + Calendar.FloorModulo(seconds, Calendar.SecondsPerDay) + carried;
        date = date.PlusDays(Calendar.FloorDivide(second, Calendar.SecondsPerDay));
        second = Calendar.FloorModulo(second, Calendar.SecondsPerDay);
        return new(date, new((second * Calendar.NanosPerSecond) + Calendar.FloorModulo(total, Calendar.NanosPerSecond)));
    }

    /// <summary>The ISO 8601 form: <c>2026-02-03T12:30:00</c>.</summary>
    public override string ToString() => Date + "T" + Time;
}
