namespace CartographyPS.Cypher.Temporal;

/// <summary>A day and a time in a time zone: an instant that remembers how it is written.</summary>
/// <param name="Local">The day and the time in the zone.</param>
/// <param name="OffsetSeconds">The zone's offset from UTC at that moment, in seconds.</param>
/// <param name="ZoneName">The zone's name in the tz database; null for a zone that is an offset alone.</param>
public readonly record struct ZonedDateTime(LocalDateTime Local, int OffsetSeconds, string? ZoneName)
{
    /// <summary>Seconds since 1970-01-01T00:00:00Z.</summary>
    public long EpochSecond => Local.EpochSecond - OffsetSeconds;

    /// <summary>Nanoseconds since the last full second.</summary>
    public int Nanosecond => Local.Time.Nanosecond;

    /// <summary>Its zone.</summary>
    internal Zone Zone => ZoneName is null ? Zone.OfOffset(OffsetSeconds) : Zone.Named(ZoneName);

    /// <summary>Returns the instant by the seconds since 1970-01-01T00:00:00Z and nanoseconds on top, in a zone.</summary>
    /// <exception cref="Values.CypherRuntimeException">It is out of range.</exception>
    internal static ZonedDateTime OfEpoch(long second, long nanosecond, Zone zone)
    {
        var utc = LocalDateTime.OfEpoch(second, nanosecond);
        int offset = zone.OffsetAtInstant(utc);
        return new(utc.Plus(offset, 0), offset, zone.Name);
    }

    /// <summary>
    /// Returns a local date and time in a zone. A time that a change of clocks skips moves forward by as much as the clocks; of a time that
    /// occurs twice, it is the first, unless <paramref name="preferredOffset"/> names the other.
    /// </summary>
    internal static ZonedDateTime OfLocal(LocalDateTime local, Zone zone, int? preferredOffset = null)
    {
        var (offset, skipped) = zone.OffsetAtLocal(local, preferredOffset);
        return new(local.Plus(skipped, 0), offset, zone.Name);
    }

    /// <summary>Returns the same instant in another zone.</summary>
    internal ZonedDateTime In(Zone zone) => OfEpoch(EpochSecond, Nanosecond, zone);

    /// <summary>The ISO 8601 form, with a named zone in brackets: <c>2026-02-03T12:30:00+01:00[Europe/Paris]</c>.</summary>
    public override string ToString() => Local + Zone.OffsetText(OffsetSeconds) + (ZoneName is null ? "" : "[" + ZoneName + "]");
}
