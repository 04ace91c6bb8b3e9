namespace CartographyPS.Engine.Ledger.Writing.Edges;

/// <summary>
/// The nodes that ends of edges name since this commit, and those that they no longer name. From these and the nodes that an end names
/// now follow the nodes that it named before.
/// </summary>
internal sealed class EndChanges
{
    private readonly Dictionary<long, HashSet<long>> _gained = [];
    private readonly Dictionary<long, HashSet<long>> _lost = [];

    /// <summary>The ends that name other nodes than before, sorted.</summary>
    public IEnumerable<long> Ends => _gained.Keys.Concat(_lost.Keys).Distinct().OrderBy(end => end);

    /// <summary>True when nothing changed.</summary>
    public bool IsEmpty => _gained.Count == 0 && _lost.Count == 0;

    /// <summary>Returns true when an end names other nodes than before.</summary>
    public bool Contains(long end) => _gained.ContainsKey(end) || _lost.ContainsKey(end);

    /// <summary>Records that an end now names a node.</summary>
    public void Gain(long end, long node) => Move(_lost, _gained, end, node);

    /// <summary>Records that an end no longer names a node.</summary>
    public void Lose(long end, long node) => Move(_gained, _lost, end, node);

    /// <summary>Returns the nodes that an end named before the commit, given those that it names now.</summary>
    public long[] Before(long end, long[] now)
    {
        if (!Contains(end)) return now;
        IEnumerable<long> before = now;
        if (_gained.TryGetValue(end, out var gained)) before = before.Where(node => !gained.Contains(node));
        if (_lost.TryGetValue(end, out var lost)) before = before.Concat(lost);
        return [.. before];
    }

    private static void Move(Dictionary<long, HashSet<long>> from, Dictionary<long, HashSet<long>> to, long end, long node)
    {
        if (from.TryGetValue(end, out var nodes) && nodes.Remove(node))
        {
            if (nodes.Count == 0) from.Remove(end);
            return;
        }
        if (!to.TryGetValue(end, out nodes)) to[end] = nodes = [];
        nodes.Add(node);
    }
}
