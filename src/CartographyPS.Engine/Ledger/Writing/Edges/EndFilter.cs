namespace CartographyPS.Engine.Ledger.Writing.Edges;

/// <summary>
/// A Bloom filter over the ledger's ends, which answers most look-ups of absent ends without a query. Nearly every end and node of a first
/// sync is new, and the look-up is most of the cost of storing an end.
/// </summary>
internal sealed class EndFilter
{
    // 16 bits for each end, four of them set: one in four hundred look-ups is in vain.
    private const int BitsPerEnd = 16;
    private const int BitsSet = 4;
    private const int MinCapacity = 1 << 14;

    // 64 MB. With more ends, more look-ups are in vain; the results stay right.
    private const int MaxCapacity = 1 << 25;

    private readonly ulong[] _bits;
    private readonly int _capacity;
    private int _count;

    /// <summary>Creates a filter with room for twice the number of ends.</summary>
    public EndFilter(long ends)
    {
        int capacity = MinCapacity;
        while (capacity / 2 < ends && capacity < MaxCapacity) capacity *= 2;
        _capacity = capacity;
        _bits = new ulong[capacity / (64 / BitsPerEnd)];
    }

    /// <summary>True when the filter has become ineffective and a larger one should be created.</summary>
    public bool IsFull => _count > _capacity && _capacity < MaxCapacity;

    /// <summary>Adds the hash of an end.</summary>
    public void Add(long hash)
    {
        _count++;
        for (int i = 0; i < BitsSet; i++)
        {
            uint bit = Bit(hash, i);
            _bits[bit / 64] |= 1UL << (int)(bit % 64);
        }
    }

    /// <summary>Returns true when the ledger may have an end with a hash; false is certain.</summary>
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
