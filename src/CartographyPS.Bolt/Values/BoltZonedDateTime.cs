namespace CartographyPS.Bolt;

/// <summary>An instant with a named time zone: Cypher's <c>ZONED DATETIME</c> with a zone such as <c>Europe/Paris</c>.</summary>
/// <param name="EpochSeconds">Seconds since 1970-01-01T00:00:00Z.</param>
/// <param name="Nanosecond">Nanoseconds within the second, 0 to 999,999,999.</param>
/// <param name="ZoneId">The zone's name in the tz database.</param>
public readonly record struct BoltZonedDateTime(long EpochSeconds, int Nanosecond, string ZoneId)
{
    /// <summary>Converts to the instant in UTC, truncated to 100 nanoseconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not in 1 to 9999.</exception>
    public DateTimeOffset ToDateTimeOffset() => new BoltDateTime(EpochSeconds, Nanosecond, 0).ToDateTimeOffset();

    /// <summary>The instant in UTC and the zone, such as <c>2026-02-03T11:30:00Z[Europe/Paris]</c>. UTC needs no zone rules.</summary>
    public override string ToString() => Civil.DateAndTime(EpochSeconds, Nanosecond) + "Z[" + ZoneId + "]";
}
