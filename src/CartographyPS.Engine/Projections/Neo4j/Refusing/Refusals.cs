using CartographyPS.Engine.Ledger.Reading;

namespace CartographyPS.Engine.Projections.Neo4j.Refusing;

/// <summary>All that the database lacks of the ledger's graph because it does not take it. For several threads.</summary>
/// <param name="earlier">What earlier publishes could not bring.</param>
internal sealed class Refusals(IEnumerable<Refusal> earlier)
{
    private readonly Dictionary<string, List<Refusal>> _of = earlier.GroupBy(refusal => refusal.Subject, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);

    // Mostly there is none, and then no name is made of any node to look it up by.
    private volatile bool _any = earlier.Any();

    /// <summary>All, in a fixed order; whole nodes and edges first.</summary>
    public IReadOnlyList<Refusal> All()
    {
        lock (_of)
        {
            return [.. _of.Values.SelectMany(refusals => refusals).OrderBy(refusal => refusal.Property is not null)
                .ThenBy(refusal => refusal.Subject, StringComparer.Ordinal).ThenBy(refusal => refusal.Property, StringComparer.Ordinal)];
        }
    }

    /// <summary>Adds one.</summary>
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

    /// <summary>Forgets what is known of a node that is written anew or removed.</summary>
    public void Forget(NodeKey node)
    {
        if (_any) Forget(GraphName.Of(node));
    }

    /// <summary>Forgets what is known of an edge that is written anew or removed.</summary>
    public void Forget(string type, NodeKey from, NodeKey to)
    {
        if (_any) Forget(GraphName.Of(type, from, to));
    }

    /// <summary>Forgets all: the whole graph is written anew.</summary>
    public void Clear()
    {
        lock (_of) _of.Clear();
        _any = false;
    }

    /// <summary>Whether the database lacks the whole node, so that no edge can be put to it.</summary>
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
