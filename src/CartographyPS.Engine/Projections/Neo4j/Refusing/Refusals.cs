using CartographyPS.Engine.Ledger.Reading;

namespace CartographyPS.Engine.Projections.Neo4j.Refusing;

/// <summary>All nodes, edges and properties of the ledger's graph that the database refused. Thread-safe.</summary>
/// <param name="earlier">The refusals of earlier publishes.</param>
internal sealed class Refusals(IEnumerable<Refusal> earlier)
{
    private readonly Dictionary<string, List<Refusal>> _of = earlier.GroupBy(refusal => refusal.Subject, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);

    // Usually there are none. Then no names are formatted for lookups.
    private volatile bool _any = earlier.Any();

    /// <summary>Returns all refusals in a fixed order, whole nodes and edges first.</summary>
    public IReadOnlyList<Refusal> All()
    {
        lock (_of)
        {
            return [.. _of.Values.SelectMany(refusals => refusals).OrderBy(refusal => refusal.Property is not null)
                .ThenBy(refusal => refusal.Subject, StringComparer.Ordinal).ThenBy(refusal => refusal.Property, StringComparer.Ordinal)];
        }
    }

    /// <summary>Adds a refusal.</summary>
    public void Add(Refusal refusal)
    {
        lock (_of)
        {
            if (!_of.TryGetValue(refusal.Subject, out var known)) _of[refusal.Subject] = known = [];
            known.RemoveAll(other => other.Property == refusal.Property);
            known.Add(refusal);
            _any = true;
        }
    }

    /// <summary>Removes the refusals of a node that is written again or removed.</summary>
    public void Forget(NodeKey node)
    {
        if (_any) Forget(GraphName.Of(node));
    }

    /// <summary>Removes the refusals of an edge that is written again or removed.</summary>
    public void Forget(string type, NodeKey from, NodeKey to)
    {
        if (_any) Forget(GraphName.Of(type, from, to));
    }

    /// <summary>Removes all refusals, before the whole graph is written again.</summary>
    public void Clear()
    {
        lock (_of) _of.Clear();
        _any = false;
    }

    /// <summary>Returns true when the whole node was refused, so that it can have no edges.</summary>
    public bool IsLeftOut(NodeKey node)
    {
        if (!_any) return false;
        lock (_of) return _of.TryGetValue(GraphName.Of(node), out var known) && known.Exists(refusal => refusal.Property is null);
    }

    private void Forget(string subject)
    {
        lock (_of) _of.Remove(subject);
    }
}
