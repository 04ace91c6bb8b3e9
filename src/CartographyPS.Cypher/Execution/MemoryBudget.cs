namespace CartographyPS.Cypher.Execution;

/// <summary>Counts the memory that a query holds, and ends it when that exceeds the limit. Not thread-safe.</summary>
internal sealed class MemoryBudget(long limit)
{
    private long _used;

    /// <summary>Adds what is held from now on.</summary>
    /// <param name="bytes">The size; <see cref="ValueSize"/> estimates it.</param>
    /// <param name="holder">What holds it, as the subject of a sentence.</param>
    /// <exception cref="CypherMemoryException">It exceeds the limit.</exception>
    public void Add(long bytes, string holder)
    {
        _used += bytes;
        if (_used > limit) throw new CypherMemoryException(holder, limit);
    }

    /// <summary>Subtracts what is no longer held.</summary>
    public void Release(long bytes) => _used -= bytes;

    /// <summary>Checks that a value could be held, before it is made.</summary>
    /// <exception cref="CypherMemoryException">It alone exceeds what is left.</exception>
    public void Require(long bytes, string holder)
    {
        if (_used + bytes > limit) throw new CypherMemoryException(holder, limit);
    }
}
