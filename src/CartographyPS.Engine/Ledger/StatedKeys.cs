namespace CartographyPS.Engine.Ledger;

/// <summary>What the ledger has of a scope and what a run states of it, by the contributions' identities.</summary>
internal sealed class StatedKeys
{
    private readonly Dictionary<Key128, Entry> _entries = [];

    /// <summary>The contributions of the ledger, before anything is stated.</summary>
    public void Load(Key128 key, long id, long hash) => _entries[key] = new Entry(id, hash, 0, false, false);

    /// <summary>Notes that a contribution is stated; true when its content must be kept for the commit.</summary>
    public bool State(Key128 key, long hash)
    {
        bool known = _entries.TryGetValue(key, out var entry);
        if (known && entry.Stated)
        {
            if (entry.StatedHash == hash) return false;
            _entries[key] = entry with { Several = true };
            return true;
        }
        _entries[key] = entry with { StatedHash = hash, Stated = true };
        return !known || entry.Id == 0 || entry.StoredHash != hash;
    }

    /// <summary>What is known of a contribution.</summary>
    public Entry this[Key128 key] => _entries[key];

    /// <summary>The ids of the ledger's contributions that were not stated.</summary>
    public IEnumerable<long> Unstated => _entries.Values.Where(entry => !entry.Stated).Select(entry => entry.Id);

    /// <summary>A contribution.</summary>
    /// <param name="Id">Its row in the ledger; 0 for none.</param>
    /// <param name="StoredHash">The hash of the ledger's content.</param>
    /// <param name="StatedHash">The hash of what was stated first.</param>
    /// <param name="Stated">Whether it was stated.</param>
    /// <param name="Several">Whether it was stated with several contents, which are then united.</param>
    internal readonly record struct Entry(long Id, long StoredHash, long StatedHash, bool Stated, bool Several)
    {
        /// <summary>Whether the first content stated is the ledger's, and so was not kept for the commit.</summary>
        public bool StartsWithStored => Id != 0 && StatedHash == StoredHash;
    }
}
