using CartographyPS.Bolt.Connection;
using CartographyPS.Bolt.Errors;

namespace CartographyPS.Bolt.PackStream;

/// <summary>Reads the structures that can be values. Those of Bolt 4.x have fewer fields than those of 5.x.</summary>
internal static class StructureReader
{
    internal static object Read(ref PackReader reader, byte tag, int fields) => (tag, fields) switch
    {
        (StructureTag.Node, 3 or 4) => Node(ref reader, fields == 4),
        (StructureTag.Relationship, 5 or 8) => Relationship(ref reader, fields == 8),
        (StructureTag.UnboundRelationship, 3 or 4) => Unbound(ref reader, fields == 4),
        (StructureTag.Path, 3) => PathReader.Build(reader.ReadList(), reader.ReadList(), reader.ReadList()),
        (StructureTag.Date, 1) => new BoltDate(reader.ReadInt64()),
        (StructureTag.Time, 2) => new BoltTime(NanosecondOfDay(ref reader), reader.ReadInt32()),
        (StructureTag.LocalTime, 1) => new BoltLocalTime(NanosecondOfDay(ref reader)),
        (StructureTag.DateTime, 3) => new BoltDateTime(reader.ReadInt64(), Nanosecond(ref reader), reader.ReadInt32()),
        (StructureTag.DateTimeZoneId, 3) => new BoltZonedDateTime(reader.ReadInt64(), Nanosecond(ref reader), reader.ReadString()),
        (StructureTag.LegacyDateTime, 3) => LegacyDateTime(ref reader),
        (StructureTag.LegacyDateTimeZoneId, 3) => LegacyZonedDateTime(ref reader),
        (StructureTag.LocalDateTime, 2) => new BoltLocalDateTime(reader.ReadInt64(), Nanosecond(ref reader)),
        (StructureTag.Duration, 4) => new BoltDuration(reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), Nanosecond(ref reader)),
        (StructureTag.Point2D, 3) => new BoltPoint(reader.ReadInt32(), reader.ReadDouble(), reader.ReadDouble()),
        (StructureTag.Point3D, 4) => new BoltPoint(reader.ReadInt32(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble()),
        _ => throw Fault.Protocol($"0x{tag:X2} with {fields} fields is not a structure of Bolt {BoltVersion.Supported}"),
    };

    private static BoltNode Node(ref PackReader reader, bool hasElementId)
    {
        long id = reader.ReadInt64();
        string[] labels = Strings(reader.ReadList());
        var properties = reader.ReadMap();
        return new(id, hasElementId ? reader.ReadString() : null, labels, properties);
    }

    private static BoltRelationship Relationship(ref PackReader reader, bool hasElementIds)
    {
        long id = reader.ReadInt64();
        long start = reader.ReadInt64();
        long end = reader.ReadInt64();
        string type = reader.ReadString();
        var properties = reader.ReadMap();
        if (!hasElementIds) return new(id, null, start, null, end, null, type, properties);
        string elementId = reader.ReadString();
        string startElementId = reader.ReadString();
        return new(id, elementId, start, startElementId, end, reader.ReadString(), type, properties);
    }

    private static UnboundRelationship Unbound(ref PackReader reader, bool hasElementId)
    {
        long id = reader.ReadInt64();
        string type = reader.ReadString();
        var properties = reader.ReadMap();
        return new(id, hasElementId ? reader.ReadString() : null, type, properties);
    }

    // Before Bolt 5 the seconds are wall-clock seconds. Subtracting the offset gives the instant.
    private static BoltDateTime LegacyDateTime(ref PackReader reader)
    {
        long wallSeconds = reader.ReadInt64();
        int nanosecond = Nanosecond(ref reader);
        int offset = reader.ReadInt32();
        return new(unchecked(wallSeconds - offset), nanosecond, offset);
    }

    private static BoltZonedDateTime LegacyZonedDateTime(ref PackReader reader)
    {
        long wallSeconds = reader.ReadInt64();
        int nanosecond = Nanosecond(ref reader);
        string zone = reader.ReadString();
        return new(unchecked(wallSeconds - ZoneOffset.OfWallClock(zone, wallSeconds)), nanosecond, zone);
    }

    private static int Nanosecond(ref PackReader reader) =>
        reader.ReadInt64() is >= 0 and < Civil.NanosecondsPerSecond and var value
            ? (int)value
            : throw Fault.Protocol("nanoseconds are not in 0 to 999,999,999");

    private static long NanosecondOfDay(ref PackReader reader) =>
        reader.ReadInt64() is >= 0 and < Civil.NanosecondsPerDay and var value ? value : throw Fault.Protocol("a time of day is not within a day");

    private static string[] Strings(object?[] list)
    {
        string[] strings = new string[list.Length];
        for (int i = 0; i < strings.Length; i++) strings[i] = list[i] as string ?? throw Fault.Protocol("a label is not a string");
        return strings;
    }
}
