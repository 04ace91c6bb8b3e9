namespace CartographyPS.Bolt.PackStream;

/// <summary>Writes temporal and spatial values: this client's types and the equivalent types of .NET.</summary>
internal static class StructureWriter
{
    internal static bool TryWrite(PackWriter writer, object value)
    {
        switch (value)
        {
            case BoltDateTime instant: Write(writer, instant); break;
            case BoltZonedDateTime instant: Write(writer, instant); break;
            case DateTimeOffset instant: Write(writer, BoltDateTime.From(instant)); break;
            case DateTime { Kind: DateTimeKind.Unspecified } wall: Write(writer, BoltLocalDateTime.From(wall)); break;
            case DateTime instant: Write(writer, BoltDateTime.From(instant)); break;
            case BoltLocalDateTime wall: Write(writer, wall); break;
            case BoltDate date: Integers(writer, StructureTag.Date, date.DaysSinceEpoch); break;
            case BoltTime time: Integers(writer, StructureTag.Time, time.NanosecondOfDay, time.OffsetSeconds); break;
            case BoltLocalTime time: Integers(writer, StructureTag.LocalTime, time.NanosecondOfDay); break;
            case TimeSpan span: Write(writer, BoltDuration.From(span)); break;
            case BoltDuration span: Write(writer, span); break;
            case BoltPoint point: Write(writer, point); break;
#if NET8_0_OR_GREATER
            case DateOnly date: Integers(writer, StructureTag.Date, Civil.Days(date.ToDateTime(TimeOnly.MinValue))); break;
            case TimeOnly time: Integers(writer, StructureTag.LocalTime, time.Ticks * 100); break;
#endif
            default: return false;
        }
        return true;
    }

    private static void Write(PackWriter writer, BoltLocalDateTime wall) => Integers(writer, StructureTag.LocalDateTime, wall.EpochSeconds, wall.Nanosecond);

    private static void Write(PackWriter writer, BoltDuration span) =>
        Integers(writer, StructureTag.Duration, span.Months, span.Days, span.Seconds, span.Nanoseconds);

    private static void Write(PackWriter writer, BoltDateTime instant)
    {
        bool utc = writer.UtcDateTimes;
        Integers(writer, utc ? StructureTag.DateTime : StructureTag.LegacyDateTime,
            instant.EpochSeconds + (utc ? 0 : instant.OffsetSeconds), instant.Nanosecond, instant.OffsetSeconds);
    }

    private static void Write(PackWriter writer, BoltZonedDateTime instant)
    {
        bool utc = writer.UtcDateTimes;
        long seconds = instant.EpochSeconds + (utc ? 0 : ZoneOffset.OfInstant(instant.ZoneId, instant.EpochSeconds));
        writer.WriteStructureHead(utc ? StructureTag.DateTimeZoneId : StructureTag.LegacyDateTimeZoneId, 3);
        writer.Write(seconds);
        writer.Write(instant.Nanosecond);
        writer.Write(instant.ZoneId);
    }

    private static void Write(PackWriter writer, BoltPoint point)
    {
        writer.WriteStructureHead(point.Z is null ? StructureTag.Point2D : StructureTag.Point3D, point.Z is null ? 3 : 4);
        writer.Write(point.Srid);
        writer.Write(point.X);
        writer.Write(point.Y);
        if (point.Z is { } z) writer.Write(z);
    }

    private static void Integers(PackWriter writer, byte tag, long first)
    {
        writer.WriteStructureHead(tag, 1);
        writer.Write(first);
    }

    private static void Integers(PackWriter writer, byte tag, long first, long second)
    {
        writer.WriteStructureHead(tag, 2);
        writer.Write(first);
        writer.Write(second);
    }

    private static void Integers(PackWriter writer, byte tag, long first, long second, long third)
    {
        writer.WriteStructureHead(tag, 3);
        writer.Write(first);
        writer.Write(second);
        writer.Write(third);
    }

    private static void Integers(PackWriter writer, byte tag, long first, long second, long third, long fourth)
    {
        writer.WriteStructureHead(tag, 4);
        writer.Write(first);
        writer.Write(second);
        writer.Write(third);
        writer.Write(fourth);
    }
}
