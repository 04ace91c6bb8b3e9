namespace CartographyPS.Resources.Eks.Certificates;

/// <summary>Reads DER: elements of a tag, a length and a content, one after the other. Not thread-safe.</summary>
/// <param name="bytes">What is read; nothing beyond them is looked at.</param>
internal sealed class DerReader(ArraySegment<byte> bytes)
{
    /// <summary>The tag of a sequence.</summary>
    public const byte Sequence = 0x30;

    private int _at;

    /// <summary>Whether all elements were read.</summary>
    public bool IsAtEnd => _at >= bytes.Count;

    /// <summary>The tag of the next element; 0 at the end.</summary>
    public byte NextTag => IsAtEnd ? (byte)0 : At(_at);

    /// <summary>Reads an element with a tag, and gives its content.</summary>
    /// <exception cref="FormatException">The next element has another tag, or ends beyond the bytes.</exception>
    public ArraySegment<byte> Read(byte tag)
    {
        if (NextTag != tag) throw new FormatException($"Byte {_at} is tag {NextTag:x2}, where a certificate has {tag:x2}.");
        return Read();
    }

    /// <summary>Reads an element with a tag, and gives a reader of the elements in it.</summary>
    /// <exception cref="FormatException">The next element has another tag, or ends beyond the bytes.</exception>
    public DerReader Enter(byte tag) => new(Read(tag));

    /// <summary>Reads the next element whatever its tag is, and gives its content.</summary>
    /// <exception cref="FormatException">There is none, or it ends beyond the bytes.</exception>
    public ArraySegment<byte> Read()
    {
        int at = _at + 1;
        int length = Byte(at++);
        if (length >= 0x80)
        {
            int count = length & 0x7f;
            if (count is 0 or > 3) throw new FormatException($"Byte {at - 1} is no length of DER.");
            length = 0;
            for (int i = 0; i < count; i++) length = (length << 8) | Byte(at++);
        }
        if (at + length > bytes.Count) throw new FormatException($"The element at byte {_at} ends {at + length - bytes.Count} bytes beyond the data.");

        _at = at + length;
        return new ArraySegment<byte>(bytes.Array!, bytes.Offset + at, length);
    }

    private byte Byte(int index) => index < bytes.Count ? At(index) : throw new FormatException("The data ends within an element.");

    private byte At(int index) => bytes.Array![bytes.Offset + index];
}
