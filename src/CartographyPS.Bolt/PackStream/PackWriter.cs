using System.Text;

namespace CartographyPS.Bolt.PackStream;

/// <summary>Writes messages in PackStream, split into chunks, to a buffer that the owner sends.</summary>
internal sealed class PackWriter
{
    internal const int MaxChunk = 0xFFFF;
    private const int KeptCapacity = 1 << 20;

    private byte[] _bytes = new byte[4096];
    private int _count;
    private int _messageStart;
    private int _chunkStart;

    /// <summary>
    /// True when date-times are sent as instants (Bolt 5, or 4.3 and 4.4 with the utc patch), false for wall-clock seconds.
    /// </summary>
    internal bool UtcDateTimes { get; set; } = true;

    internal int Count => _count;

    internal byte[] Bytes => _bytes;

    /// <summary>Empties the buffer after a send. A large buffer is released.</summary>
    internal void Clear()
    {
        _count = 0;
        if (_bytes.Length > KeptCapacity) _bytes = new byte[4096];
    }

    internal void BeginMessage(byte tag, int fields)
    {
        _messageStart = _count;
        BeginChunk();
        WriteStructureHead(tag, fields);
    }

    internal void EndMessage()
    {
        EndChunk();
        Grow(2);
        _bytes[_count++] = 0;
        _bytes[_count++] = 0;
    }

    /// <summary>Removes a message that could not be completed.</summary>
    internal void AbandonMessage() => _count = _messageStart;

    internal void WriteStructureHead(byte tag, int fields)
    {
        WriteByte((byte)(Marker.TinyStructure + fields));
        WriteByte(tag);
    }

    internal void WriteNull() => WriteByte(Marker.Null);

    internal void Write(bool value) => WriteByte(value ? Marker.True : Marker.False);

    internal void Write(long value)
    {
        switch (value)
        {
            case >= -16 and <= sbyte.MaxValue:
                WriteByte(unchecked((byte)value));
                break;
            case >= sbyte.MinValue and <= sbyte.MaxValue:
                WriteNumber(Marker.Int8, value, 1);
                break;
            case >= short.MinValue and <= short.MaxValue:
                WriteNumber(Marker.Int16, value, 2);
                break;
            case >= int.MinValue and <= int.MaxValue:
                WriteNumber(Marker.Int32, value, 4);
                break;
            default:
                WriteNumber(Marker.Int64, value, 8);
                break;
        }
    }

    internal void Write(double value) => WriteNumber(Marker.Float64, BitConverter.DoubleToInt64Bits(value), 8);

    internal void Write(byte[] value)
    {
        WriteSize(Marker.Bytes8, value.Length);
        WriteRaw(value, 0, value.Length);
    }

    internal void Write(string value)
    {
        // UTF-8 has no lone surrogates: the replacement character is sent instead.
        int size = Encoding.UTF8.GetByteCount(value);
        if (size < 16) WriteByte((byte)(Marker.TinyString + size));
        else WriteSize(Marker.String8, size);
        if (size <= RoomInChunk())
        {
            Grow(size);
            _count += Encoding.UTF8.GetBytes(value, 0, value.Length, _bytes, _count);
        }
        else
        {
            WriteRaw(Encoding.UTF8.GetBytes(value), 0, size);
        }
    }

    internal void WriteListHead(int count)
    {
        if (count < 16) WriteByte((byte)(Marker.TinyList + count));
        else WriteSize(Marker.List8, count);
    }

    internal void WriteMapHead(int count)
    {
        if (count < 16) WriteByte((byte)(Marker.TinyMap + count));
        else WriteSize(Marker.Map8, count);
    }

    private void WriteSize(byte marker, int size)
    {
        if (size <= byte.MaxValue) WriteNumber(marker, size, 1);
        else if (size <= ushort.MaxValue) WriteNumber((byte)(marker + 1), size, 2);
        else WriteNumber((byte)(marker + 2), size, 4);
    }

    private void WriteNumber(byte marker, long value, int width)
    {
        NeedInChunk(1 + width);
        _bytes[_count++] = marker;
        for (int shift = (width - 1) * 8; shift >= 0; shift -= 8) _bytes[_count++] = unchecked((byte)(value >> shift));
    }

    private void WriteByte(byte value)
    {
        NeedInChunk(1);
        _bytes[_count++] = value;
    }

    private void WriteRaw(byte[] source, int from, int count)
    {
        while (count > 0)
        {
            NeedInChunk(1);
            int chunk = Math.Min(count, RoomInChunk());
            Grow(chunk);
            Buffer.BlockCopy(source, from, _bytes, _count, chunk);
            _count += chunk;
            from += chunk;
            count -= chunk;
        }
    }

    private int RoomInChunk() => MaxChunk - (_count - _chunkStart - 2);

    private void NeedInChunk(int count)
    {
        if (count > RoomInChunk())
        {
            EndChunk();
            BeginChunk();
        }
        Grow(count);
    }

    private void BeginChunk()
    {
        Grow(2);
        _chunkStart = _count;
        _count += 2;
    }

    private void EndChunk()
    {
        int size = _count - _chunkStart - 2;
        _bytes[_chunkStart] = (byte)(size >> 8);
        _bytes[_chunkStart + 1] = unchecked((byte)size);
    }

    private void Grow(int count)
    {
        int needed = checked(_count + count);
        if (needed > _bytes.Length) Array.Resize(ref _bytes, (int)Math.Min(int.MaxValue - 64, Math.Max(needed, _bytes.Length * 2L)));
    }
}
