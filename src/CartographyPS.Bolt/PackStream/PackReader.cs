using System.Collections.ObjectModel;
using System.Text;
using CartographyPS.Bolt.Errors;

namespace CartographyPS.Bolt.PackStream;

/// <summary>
/// Reads PackStream from a complete message. Sizes are checked against the bytes that are there, and nesting is limited, so that
/// allocations stay in proportion to the bytes received.
/// </summary>
internal struct PackReader
{
    /// <summary>The largest initial capacity of a list or map, whatever size it claims.</summary>
    private const int TrustedCount = 1024;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly object True = true;
    private static readonly object False = false;
    private static readonly object[] SmallIntegers = [.. Enumerable.Range(-16, 272).Select(number => (object)(long)number)];

    // Shared and read-only: otherwise a hostile server could have one object allocated for each byte that it sends.
    private static readonly ReadOnlyDictionary<string, object?> EmptyMap = new(new Dictionary<string, object?>());

    private readonly byte[] _bytes;
    private readonly int _end;
    private int _at;
    private int _depth;

    internal PackReader(byte[] bytes, int start, int end)
    {
        _bytes = bytes;
        _at = start;
        _end = end;
    }

    /// <summary>The number of bytes not read yet.</summary>
    internal readonly int Left => _end - _at;

    internal object? ReadValue()
    {
        byte marker = ReadByte();
        if (marker < 0x80 || marker >= 0xF0) return SmallIntegers[(sbyte)marker + 16];
        switch (marker & 0xF0)
        {
            case Marker.TinyString: return ReadText(marker & 0x0F);
            case Marker.TinyList: return ReadItems(marker & 0x0F);
            case Marker.TinyMap: return ReadEntries(marker & 0x0F);
            case Marker.TinyStructure: return ReadStructure(marker & 0x0F);
        }
        return marker switch
        {
            Marker.Null => null,
            Marker.False => False,
            Marker.True => True,
            Marker.Float64 => BitConverter.Int64BitsToDouble(ReadInteger(8)),
            >= Marker.Int8 and <= Marker.Int64 => Box(ReadInteger(1 << (marker - Marker.Int8))),
            >= Marker.Bytes8 and <= Marker.Bytes8 + 2 => ReadBytes(ReadSize(marker - Marker.Bytes8)),
            >= Marker.String8 and <= Marker.String8 + 2 => ReadText(ReadSize(marker - Marker.String8)),
            >= Marker.List8 and <= Marker.List8 + 2 => ReadItems(ReadSize(marker - Marker.List8)),
            >= Marker.Map8 and <= Marker.Map8 + 2 => ReadEntries(ReadSize(marker - Marker.Map8)),
            _ => throw Fault.Protocol($"0x{marker:X2} is not a PackStream marker"),
        };
    }

    internal long ReadInt64() => ReadValue() is long number ? number : throw Fault.Protocol("an integer was expected");

    internal int ReadInt32() =>
        ReadInt64() is >= int.MinValue and <= int.MaxValue and var number ? (int)number : throw Fault.Protocol("an integer is out of range");

    internal double ReadDouble() => ReadValue() is double number ? number : throw Fault.Protocol("a float was expected");

    internal string ReadString() => ReadValue() as string ?? throw Fault.Protocol("a string was expected");

    internal object?[] ReadList() => ReadValue() as object?[] ?? throw Fault.Protocol("a list was expected");

    internal IReadOnlyDictionary<string, object?> ReadMap() =>
        ReadValue() as IReadOnlyDictionary<string, object?> ?? throw Fault.Protocol("a dictionary was expected");

    /// <summary>Reads the head of a structure. Its fields follow.</summary>
    internal (byte Tag, int Fields) ReadStructureHead()
    {
        byte marker = ReadByte();
        if ((marker & 0xF0) != Marker.TinyStructure) throw Fault.Protocol($"a structure was expected, not 0x{marker:X2}");
        return (ReadByte(), marker & 0x0F);
    }

    private static object Box(long number) => number is >= -16 and < 256 ? SmallIntegers[number + 16] : number;

    private object ReadStructure(int fields)
    {
        Enter();
        object value = StructureReader.Read(ref this, ReadByte(), fields);
        _depth--;
        return value;
    }

    private object?[] ReadItems(int count)
    {
        if (count == 0) return [];
        NeedItems(count, 1);
        Enter();
        object?[] items = new object?[Math.Min(count, TrustedCount)];
        for (int i = 0; i < count; i++)
        {
            if (i == items.Length) Array.Resize(ref items, (int)Math.Min(count, items.Length * 2L));
            items[i] = ReadValue();
        }
        _depth--;
        return items;
    }

    private IReadOnlyDictionary<string, object?> ReadEntries(int count)
    {
        if (count == 0) return EmptyMap;
        NeedItems(count, 2);
        Enter();
        var map = new Dictionary<string, object?>(Math.Min(count, TrustedCount), StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            string key = ReadString();
            map[key] = ReadValue();
        }
        _depth--;
        return map;
    }

    private string ReadText(int size)
    {
        if (size == 0) return "";
        int start = Take(size);
        try
        {
            return Utf8.GetString(_bytes, start, size);
        }
        catch (DecoderFallbackException)
        {
            throw Fault.Protocol("a string is not UTF-8");
        }
    }

    private byte[] ReadBytes(int size)
    {
        int start = Take(size);
        byte[] copy = new byte[size];
        Buffer.BlockCopy(_bytes, start, copy, 0, size);
        return copy;
    }

    /// <summary>Reads a size of 1, 2 or 4 bytes.</summary>
    private int ReadSize(int scale)
    {
        int width = 1 << scale;
        int at = Take(width);
        uint size = 0;
        for (int i = 0; i < width; i++) size = (size << 8) | _bytes[at + i];
        return size <= int.MaxValue ? (int)size : throw Fault.Protocol($"a size is over {int.MaxValue:N0}");
    }

    private long ReadInteger(int width)
    {
        int at = Take(width);
        long number = (sbyte)_bytes[at];
        for (int i = 1; i < width; i++) number = (number << 8) | _bytes[at + i];
        return number;
    }

    private byte ReadByte() => _bytes[Take(1)];

    private int Take(int count)
    {
        if (count > _end - _at) throw Fault.Protocol("a message ends inside a value");
        int at = _at;
        _at += count;
        return at;
    }

    private readonly void NeedItems(int count, int smallest)
    {
        if ((long)count * smallest > _end - _at) throw Fault.Protocol("a list or dictionary claims more than its message holds");
    }

    private void Enter()
    {
        if (++_depth > Marker.MaxDepth) throw Fault.Protocol($"values are nested deeper than {Marker.MaxDepth}");
    }
}
