namespace CartographyPS.Cypher.Temporal;

/// <summary>Orders moments of one type: by instant, and equal instants by offset and zone.</summary>
internal static class TemporalOrder
{
    /// <summary>Compares two moments of the same type; false when they are not.</summary>
    public static bool TryCompare(object left, object right, out int order)
    {
        int? result = (left, right) switch
        {
            (ZonedDateTime x, ZonedDateTime y) => Compare(x, y),
            (LocalDateTime x, LocalDateTime y) => Compare(x, y),
            (LocalDate x, LocalDate y) => x.EpochDay.CompareTo(y.EpochDay),
            (LocalTime x, LocalTime y) => x.NanoOfDay.CompareTo(y.NanoOfDay),
            (ZonedTime x, ZonedTime y) => Compare(x, y),
            _ => null,
        };
        order = result.GetValueOrDefault();
        return result is not null;
    }

    private static int Compare(LocalDateTime left, LocalDateTime right)
    {
        int order = left.Date.EpochDay.CompareTo(right.Date.EpochDay);
        return order != 0 ? order : left.Time.NanoOfDay.CompareTo(right.Time.NanoOfDay);
    }

    private static int Compare(ZonedTime left, ZonedTime right)
    {
        int order = left.NanoOfDayInUtc.CompareTo(right.NanoOfDayInUtc);
        return order != 0 ? order : left.OffsetSeconds.CompareTo(right.OffsetSeconds);
    }

    private static int Compare(ZonedDateTime left, ZonedDateTime right)
    {
        int order = left.EpochSecond.CompareTo(right.EpochSecond);
        if (order == 0) order = left.Nanosecond.CompareTo(right.Nanosecond);
        if (order == 0) order = left.OffsetSeconds.CompareTo(right.OffsetSeconds);
        return order != 0 ? order : string.CompareOrdinal(left.ZoneName, right.ZoneName);
    }
}
