namespace CartographyPS.Engine.Aws.Client;

/// <summary>Who waits: lower turns come first, and of one turn who came first. For one thread at a time.</summary>
internal sealed class TurnQueue<T>
{
    private readonly SortedDictionary<(int Turn, long Number), T> _waiting = [];
    private long _last;

    /// <summary>How many wait.</summary>
    public int Count => _waiting.Count;

    /// <summary>Adds one.</summary>
    public void Enqueue(int turn, T item) => _waiting.Add((turn, ++_last), item);

    /// <summary>The next; there must be one.</summary>
    public T Peek() => _waiting.First().Value;

    /// <summary>Takes the next; there must be one.</summary>
    public T Dequeue()
    {
        var next = _waiting.First();
        _waiting.Remove(next.Key);
        return next.Value;
    }
}
