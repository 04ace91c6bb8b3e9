using System.Runtime.InteropServices;

namespace CartographyPS.Engine.Ledger.Reading;

/// <summary>Byte strings in one array, so that a row of many values is one object. An absent one is empty.</summary>
internal readonly struct PackedBytes
{
    private readonly int _count;

    // Where each ends, as 32-bit integers; then the bytes.
    private readonly byte[] _packed;

    /// <summary>Packs an id and members of a JSON object.</summary>
    /// <param name="id">The id.</param>
    /// <param name="json">The object, as the engine wrote it; may be empty.</param>
    /// <param name="names">The names of the members, as <see cref="StoredJson.Encode"/> gives them.</param>
    public PackedBytes(ReadOnlySpan<byte> id, ReadOnlySpan<byte> json, byte[][] names)
    {
        Span<(int Start, int Length)> found = stackalloc (int, int)[names.Length];
        int length = Find(json, names, found);

        _count = names.Length + 1;
        int end = _count * sizeof(int);
        _packed = new byte[end + id.Length + length];
        var ends = MemoryMarshal.Cast<byte, int>(_packed.AsSpan());
        for (int at = 0; at < _count; at++)
        {
            var part = at == 0 ? id : json.Slice(found[at - 1].Start, found[at - 1].Length);
            part.CopyTo(_packed.AsSpan(end));
            ends[at] = end += part.Length;
        }
    }

    /// <summary>The id at 0, then the members in the order of their names.</summary>
    public ReadOnlySpan<byte> this[int position]
    {
        get
        {
            var ends = MemoryMarshal.Cast<byte, int>(_packed);
            int start = position == 0 ? _count * sizeof(int) : ends[position - 1];
            return _packed.AsSpan(start, ends[position] - start);
        }
    }

    /// <summary>All bytes: equal for equal strings alone.</summary>
    public ReadOnlySpan<byte> All => _packed;

    private static int Find(ReadOnlySpan<byte> json, byte[][] names, Span<(int Start, int Length)> found)
    {
        found.Clear();
        int length = 0;
        var members = new JsonMembers(names.Length == 0 ? default : json);
        while (members.Next())
        {
            for (int at = 0; at < names.Length; at++)
            {
                if (!members.Name.SequenceEqual(names[at])) continue;
                found[at] = (members.ValueStart, members.ValueLength);
                length += members.ValueLength;
            }
        }
        return length;
    }
}
