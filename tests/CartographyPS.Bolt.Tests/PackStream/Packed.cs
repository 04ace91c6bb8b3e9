using CartographyPS.Bolt.Messages;
using CartographyPS.Bolt.PackStream;

namespace CartographyPS.Bolt.Tests.PackStream;

/// <summary>Converts values to bytes and back with the writer and reader under test.</summary>
internal static class Packed
{
    /// <summary>Returns the bytes of a value without the message and chunk around it.</summary>
    internal static byte[] Bytes(object? value, bool utc = true)
    {
        var writer = new PackWriter { UtcDateTimes = utc };
        new Request(0x01, [value]).Write(writer);
        return Dechunk(writer.Bytes.AsSpan(0, writer.Count))[2..];
    }

    internal static object? Read(byte[] bytes)
    {
        var reader = new PackReader(bytes, 0, bytes.Length);
        object? value = reader.ReadValue();
        Assert.Equal(0, reader.Left);
        return value;
    }

    internal static string Hex(object? value, bool utc = true) => Convert.ToHexString(Bytes(value, utc));

    internal static object? FromHex(string hex) => Read(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));

    /// <summary>Returns the message in the chunks, independently of the reader under test.</summary>
    internal static byte[] Dechunk(ReadOnlySpan<byte> chunks)
    {
        var message = new List<byte>();
        while (true)
        {
            int size = (chunks[0] << 8) | chunks[1];
            if (size == 0) break;
            message.AddRange(chunks.Slice(2, size));
            chunks = chunks[(2 + size)..];
        }
        return [.. message];
    }
}
