using System.Buffers;
using System.Runtime.CompilerServices;
using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>
/// The state of a scope's contributions while it is read: those that the ledger has, and which have been stated. A hash table with
/// entries of some 50 bytes, whatever the contribution's size, that grows without copying its entries. Its memory is pooled: a table
/// lives just long enough to reach the oldest garbage generation.
/// </summary>
internal sealed class ContributionTable : IDisposable
{
    private const int ChunkBits = 10;
    private const int ChunkMask = (1 << ChunkBits) - 1;

    private readonly List<Entry[]> _chunks = [];
    private int[] _buckets = Rent(64);
    private int _size = 64;

    /// <summary>The number of entries.</summary>
    public int Count { get; private set; }

    /// <summary>Returns an entry by its number.</summary>
    public ref Entry this[int index] => ref _chunks[index >> ChunkBits][index & ChunkMask];

    /// <summary>Returns the number of the entry with a key, and adds it when there is none.</summary>
    [MethodImpl(Hot.Path)]
    public int Find(ContributionKey key, out bool isNew)
    {
        int bucket = (int)key.Low & (_size - 1);
        for (int at = _buckets[bucket] - 1; at >= 0; at = this[at].Next - 1)
        {
            if (this[at].Key == key)
            {
                isNew = false;
                return at;
            }
        }
        isNew = true;
        if (Count == _size)
        {
            Grow();
            bucket = (int)key.Low & (_size - 1);
        }
        int index = Count++;
        if ((index & ChunkMask) == 0) _chunks.Add(ArrayPool<Entry>.Shared.Rent(1 << ChunkBits));
        ref var entry = ref this[index];
        entry = new Entry { Key = key, Next = _buckets[bucket] };
        _buckets[bucket] = index + 1;
        return index;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var chunk in _chunks) ArrayPool<Entry>.Shared.Return(chunk);
        _chunks.Clear();
        if (_buckets.Length > 0) ArrayPool<int>.Shared.Return(_buckets);
        _buckets = [];
        Count = 0;
    }

    private static int[] Rent(int size)
    {
        int[] buckets = ArrayPool<int>.Shared.Rent(size);
        Array.Clear(buckets, 0, size);
        return buckets;
    }

    private void Grow()
    {
        ArrayPool<int>.Shared.Return(_buckets);
        _size = checked(_size * 2);
        _buckets = Rent(_size);
        for (int index = 0; index < Count; index++)
        {
            ref var entry = ref this[index];
            ref int bucket = ref _buckets[(int)entry.Key.Low & (_size - 1)];
            entry.Next = bucket;
            bucket = index + 1;
        }
    }

    /// <summary>One contribution.</summary>
    internal struct Entry
    {
        /// <summary>The contribution's key.</summary>
        public ContributionKey Key;

        /// <summary>The hash of what the ledger has.</summary>
        public long StoredHash;

        /// <summary>The hash of what was stated first.</summary>
        public long StatedHash;

        /// <summary>The ledger's row; 0 for none.</summary>
        public long Row;

        /// <summary>The number of its statements that have been set aside for the commit.</summary>
        public int SetAside;

        /// <summary>The next entry of the same bucket, plus 1.</summary>
        public int Next;

        /// <summary>The contribution's state.</summary>
        public EntryState State;
    }
}

/// <summary>The state of a contribution.</summary>
[Flags]
internal enum EntryState
{
    /// <summary>A node that the ledger has.</summary>
    None = 0,

    /// <summary>An edge.</summary>
    Edge = 1,

    /// <summary>It has been stated.</summary>
    Stated = 2,

    /// <summary>It has been stated with the content that the ledger has.</summary>
    AsStored = 4,

    /// <summary>It has been stated with several contents.</summary>
    Several = 8,

    /// <summary>An earlier run confirmed it last; later runs kept it without reading it.</summary>
    Kept = 16,
}
