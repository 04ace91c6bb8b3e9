using System.Buffers.Binary;

namespace CartographyPS.Engine.Ledger.Writing.Records;

/// <summary>Reads a contribution's bytes in the order in which <see cref="RecordBuffer"/> wrote them.</summary>
internal ref struct RecordReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>The bytes that have not been read yet.</summary>
    public readonly ReadOnlySpan<byte> Rest => _rest;

    /// <summary>Reads a number.</summary>
    public int Number()
    {
        int value = BinaryPrimitives.ReadInt32LittleEndian(_rest);
        _rest = _rest.Slice(4);
        return value;
    }

    /// <summary>Reads a text's UTF-8.</summary>
    public ReadOnlySpan<byte> Text()
    {
        int length = Number();
        var text = _rest.Slice(0, length);
        _rest = _rest.Slice(length);
        return text;
    }
}
