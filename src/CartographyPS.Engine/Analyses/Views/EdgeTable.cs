using System.Collections;

namespace CartographyPS.Engine.Analyses.Views;

/// <summary>The edges of a type between nodes of two labels, which can be followed in both directions.</summary>
internal sealed class EdgeTable(IReadOnlyList<EdgeRow> rows) : IReadOnlyCollection<EdgeRow>
{
    private ILookup<NodeRow, NodeRow>? _ends;
    private ILookup<NodeRow, NodeRow>? _starts;

    /// <inheritdoc/>
    public int Count => rows.Count;

    /// <summary>Returns the nodes to which the edges from a node lead.</summary>
    public IEnumerable<NodeRow> From(NodeRow node) => (_ends ??= rows.ToLookup(row => row.From, row => row.To))[node];

    /// <summary>Returns the nodes from which edges lead to a node.</summary>
    public IEnumerable<NodeRow> To(NodeRow node) => (_starts ??= rows.ToLookup(row => row.To, row => row.From))[node];

    /// <inheritdoc/>
    public IEnumerator<EdgeRow> GetEnumerator() => rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
