namespace CartographyPS.Engine.Ledger.Writing.Edges;

/// <summary>
/// Tells of most ends that the ledger does not have them, without looking (a Bloom filter). Nearly every end and node of a first sync is
/// new, and looking each of them up is most of what it takes to store an end.
/// </summary>
internal sealed class EndFilter
{
    // 16 bits for each end, four of them set: one in four hundred is looked up in vain.
    private const int BitsPerEnd = 16;
    private const int BitsSet = 4;
    private const int MinCapacity = 1 << 14;

    // 64 MB; with more ends than that more are looked up in vain, and none is denied.
    private const int MaxCapacity = 1 << 25;

    private readonly ulong[] _bits;
    private readonly int _capacity;
    private int _count;

    /// <summary>A filter with room for as many ends again as there are.</summary>
    public EndFilter(long ends)
    {
        int capacity = MinCapacity;
        while (capacity / 2 < ends && capacity < MaxCapacity) capacity *= 2;
        _capacity = capacity;
        _bits = new ulong[capacity / (64 / BitsPerEnd)];
    }

    /// <summary>Whether it tells little any more, and a larger one should be made.</summary>
    public bool IsFull => _count > _capacity && _capacity < MaxCapacity;

    /// <summary>The ledger has an end with a hash (by now).</summary>
    public void Add(long hash)
    {
        _count++;
        for (int i = 0; i < BitsSet; i++)
        {
            uint bit = Bit(hash, i);
            _bits[bit / 64] |= 1UL << (int)(bit % 64);
        }
    }

    /// <summary>Whether the ledger may have an end with a hash; false is certain.</summary>
    public bool MayContain(long hash)
    {
        for (int i = 0; i < BitsSet; i++)
        {
            uint bit = Bit(hash, i);
            if ((_bits[bit / 64] & (1UL << (int)(bit % 64))) == 0) return false;
        }
        return true;
    }

    // The number of bits is a power of two.
    private uint Bit(long hash, int number) => (uint)((hash >> 32) + (number * (hash | 1))) & (uint)((_bits.Length * 64L) - 1);
}
