using System.Collections;
using CartographyPS.Engine.Ledger.Reading.Topology;

namespace CartographyPS.Engine.Analyses.Views;

/// <summary>The nodes of a label, in no certain order. Edges name them by their positions.</summary>
/// <param name="keys">The keys of the nodes within one reading of the ledger.</param>
/// <param name="rows">The nodes in the same order.</param>
internal sealed class NodeTable(long[] keys, NodeRow[] rows) : IReadOnlyCollection<NodeRow>
{
    private readonly RowMap _positions = new(keys);

    /// <inheritdoc/>
    public int Count => rows.Length;

    /// <summary>The keys by which the ledger's edges name the nodes.</summary>
    public IReadOnlyCollection<long> Keys => keys;

    /// <summary>The node at a position.</summary>
    public NodeRow this[int position] => rows[position];

    /// <summary>Groups the nodes by the text of a property. Nodes without it are left out.</summary>
    public ILookup<string, NodeRow> By(string property) =>
        rows.Where(row => row.Has(property)).ToLookup(row => row.Text(property)!, StringComparer.Ordinal);

    /// <summary>Returns the position of the node with a key; -1 for none.</summary>
    public int Find(long key) => _positions.Find(key);

    /// <summary>Returns the position of a node; -1 when it is of another table.</summary>
    public int Find(NodeRow row) => row.Position < rows.Length && rows[row.Position] == row ? row.Position : -1;

    /// <inheritdoc/>
    public IEnumerator<NodeRow> GetEnumerator() => rows.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
