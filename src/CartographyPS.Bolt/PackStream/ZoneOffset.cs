namespace CartographyPS.Bolt.PackStream;

/// <summary>Offsets of named time zones. Only servers that send wall-clock seconds (Bolt 4.x without the utc patch) need them.</summary>
internal static class ZoneOffset
{
    internal static int OfWallClock(string zone, long wallSeconds) => (int)Find(zone).GetUtcOffset(Clamp(wallSeconds, DateTimeKind.Unspecified)).TotalSeconds;

    internal static int OfInstant(string zone, long epochSeconds) => (int)Find(zone).GetUtcOffset(Clamp(epochSeconds, DateTimeKind.Utc)).TotalSeconds;

    private static TimeZoneInfo Find(string zone)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(zone);
        }
        catch (Exception e) when (e is TimeZoneNotFoundException or InvalidTimeZoneException or System.Security.SecurityException)
        {
            throw new BoltException(
                BoltErrorKind.InvalidQuery,
                $"This machine does not know the time zone {zone}, and the server is too old to send instants in UTC. "
                    + "Return the value as text with toString(...).",
                false, e);
        }
    }

    // .NET has no zone rules outside of its range of years.
    private static DateTime Clamp(long seconds, DateTimeKind kind)
    {
        const long LastSecond = 253_402_300_799;
        const long FirstSecond = -62_135_596_800;
        return new DateTime(1970, 1, 1, 0, 0, 0, kind).AddSeconds(Math.Min(LastSecond, Math.Max(FirstSecond, seconds)));
    }
}
