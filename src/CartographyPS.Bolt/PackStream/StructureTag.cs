namespace CartographyPS.Bolt.PackStream;

/// <summary>The tag bytes of the structures that can be values.</summary>
internal static class StructureTag
{
    internal const byte Node = 0x4E;
    internal const byte Relationship = 0x52;
    internal const byte UnboundRelationship = 0x72;
    internal const byte Path = 0x50;
    internal const byte Date = 0x44;
    internal const byte Time = 0x54;
    internal const byte LocalTime = 0x74;
    internal const byte DateTime = 0x49;
    internal const byte DateTimeZoneId = 0x69;
    internal const byte LegacyDateTime = 0x46;
    internal const byte LegacyDateTimeZoneId = 0x66;
    internal const byte LocalDateTime = 0x64;
    internal const byte Duration = 0x45;
    internal const byte Point2D = 0x58;
    internal const byte Point3D = 0x59;
}
