namespace CartographyPS.Bolt;

/// <summary>An instant with an offset from UTC: Cypher's <c>ZONED DATETIME</c> without a named zone.</summary>
/// <param name="EpochSeconds">Seconds since 1970-01-01T00:00:00Z.</param>
/// <param name="Nanosecond">Nanoseconds within the second, 0 to 999,999,999.</param>
/// <param name="OffsetSeconds">The offset from UTC in seconds.</param>
public readonly record struct BoltDateTime(long EpochSeconds, int Nanosecond, int OffsetSeconds)
{
    /// <summary>Converts a .NET instant with its offset.</summary>
    /// <param name="value">The instant.</param>
    public static BoltDateTime From(DateTimeOffset value)
    {
        var utc = BoltLocalDateTime.From(value.UtcDateTime);
        return new(utc.EpochSeconds, utc.Nanosecond, (int)(value.Offset.Ticks / TimeSpan.TicksPerSecond));
    }

    /// <summary>Converts to .NET: truncated to 100 nanoseconds, and the offset to whole minutes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not in 1 to 9999, or the offset is over 14 hours.</exception>
    public DateTimeOffset ToDateTimeOffset() =>
        new DateTimeOffset(1970, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(EpochSeconds).AddTicks(Nanosecond / 100)
            .ToOffset(TimeSpan.FromMinutes(OffsetSeconds / 60));

    /// <summary>The ISO-8601 form, such as <c>2026-02-03T12:30:00+01:00</c>.</summary>
    public override string ToString() => Civil.DateAndTime(EpochSeconds + OffsetSeconds, Nanosecond) + Civil.Offset(OffsetSeconds);
}
