using System.Buffers.Binary;
using System.Text;
using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Ledger.Writing.Records;

/// <summary>Assembles one contribution's bytes. Each thread reuses one buffer.</summary>
internal sealed class RecordBuffer
{
    [ThreadStatic] private static RecordBuffer? t_buffer;

    private byte[] _bytes = new byte[4096];

    /// <summary>This thread's buffer, emptied.</summary>
    public static RecordBuffer Mine
    {
        get
        {
            var buffer = t_buffer ??= new RecordBuffer();
            buffer.Length = 0;
            return buffer;
        }
    }

    /// <summary>The number of bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes written.</summary>
    public Span<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Writes a number, in four bytes.</summary>
    public void Write(int value)
    {
        Reserve(4);
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(Length), value);
        Length += 4;
    }

    /// <summary>Writes a text's length and its UTF-8.</summary>
    public void Write(string text)
    {
        Reserve(4 + (text.Length * 3L));
        int count = Encoding.UTF8.GetBytes(text, 0, text.Length, _bytes, Length + 4);
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(Length), count);
        Length += 4 + count;
    }

    /// <summary>Writes bytes as they are.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    private void Reserve(long count)
    {
        if (Length + count > _bytes.Length) Array.Resize(ref _bytes, BufferSize.Grown(_bytes.Length, Length + count));
    }
}
