namespace CartographyPS.Bolt;

/// <summary>A date and time without a time zone: Cypher's <c>LOCAL DATETIME</c>.</summary>
/// <param name="EpochSeconds">Seconds since 1970-01-01T00:00:00 on the same wall clock.</param>
/// <param name="Nanosecond">Nanoseconds within the second, 0 to 999,999,999.</param>
public readonly record struct BoltLocalDateTime(long EpochSeconds, int Nanosecond)
{
    /// <summary>Converts the wall-clock time of a .NET value of any kind.</summary>
    /// <param name="value">The date and time.</param>
    public static BoltLocalDateTime From(DateTime value) =>
        new((Civil.Days(value) * Civil.SecondsPerDay) + (value.TimeOfDay.Ticks / TimeSpan.TicksPerSecond),
            (int)(value.Ticks % TimeSpan.TicksPerSecond * 100));

    /// <summary>Converts to .NET: unspecified kind, truncated to 100 nanoseconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not in 1 to 9999.</exception>
    public DateTime ToDateTime() => new DateTime(1970, 1, 1).AddSeconds(EpochSeconds).AddTicks(Nanosecond / 100);

    /// <summary>The ISO-8601 form, such as <c>2026-02-03T12:30:00</c>.</summary>
    public override string ToString() => Civil.DateAndTime(EpochSeconds, Nanosecond);
}
