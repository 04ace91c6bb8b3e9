using System.Collections;

namespace CartographyPS.Engine.Analyses.Views;

/// <summary>The nodes of a label, in no certain order.</summary>
internal sealed class NodeTable : IReadOnlyCollection<NodeRow>
{
    private readonly List<NodeRow> _rows = [];
    private readonly Dictionary<long, NodeRow> _byKey = [];

    /// <inheritdoc/>
    public int Count => _rows.Count;

    /// <summary>The keys by which edges name the nodes within one reading of the ledger.</summary>
    public IReadOnlyCollection<long> Keys => _byKey.Keys;

    /// <summary>Groups the nodes by the text of a property. Nodes without it are left out.</summary>
    public ILookup<string, NodeRow> By(string property) =>
        _rows.Where(row => row.Has(property)).ToLookup(row => row.Text(property)!, StringComparer.Ordinal);

    /// <summary>Returns the node with a key; null for none.</summary>
    public NodeRow? Find(long key) => _byKey.TryGetValue(key, out var row) ? row : null;

    /// <summary>Adds a node.</summary>
    public void Add(long key, NodeRow row)
    {
        _rows.Add(row);
        _byKey[key] = row;
    }

    /// <inheritdoc/>
    public IEnumerator<NodeRow> GetEnumerator() => _rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
