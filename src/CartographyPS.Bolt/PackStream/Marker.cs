namespace CartographyPS.Bolt.PackStream;

/// <summary>PackStream's marker bytes (version 1 of the format).</summary>
internal static class Marker
{
    internal const byte TinyString = 0x80;
    internal const byte TinyList = 0x90;
    internal const byte TinyMap = 0xA0;
    internal const byte TinyStructure = 0xB0;
    internal const byte Null = 0xC0;
    internal const byte Float64 = 0xC1;
    internal const byte False = 0xC2;
    internal const byte True = 0xC3;
    internal const byte Int8 = 0xC8;
    internal const byte Int16 = 0xC9;
    internal const byte Int32 = 0xCA;
    internal const byte Int64 = 0xCB;
    internal const byte Bytes8 = 0xCC;
    internal const byte String8 = 0xD0;
    internal const byte List8 = 0xD4;
    internal const byte Map8 = 0xD8;

    /// <summary>The deepest nesting that is read or written: far deeper than real data, and safe on a small stack.</summary>
    internal const int MaxDepth = 200;
}
