using System.Collections;

namespace CartographyPS.Engine.Analyses.Views;

/// <summary>The edges of a type between nodes of two labels, which can be followed in both directions.</summary>
/// <param name="starts">The nodes where they may start.</param>
/// <param name="ends">The nodes where they may end.</param>
/// <param name="pairs">The positions of both nodes of each edge.</param>
internal sealed class EdgeTable(NodeTable starts, NodeTable ends, IReadOnlyList<(int Start, int End)> pairs) : IReadOnlyCollection<EdgeRow>
{
    private Adjacency? _outgoing;
    private Adjacency? _incoming;

    /// <inheritdoc/>
    public int Count => pairs.Count;

    /// <summary>Returns the nodes to which the edges from a node lead.</summary>
    public IEnumerable<NodeRow> From(NodeRow node) =>
        Others(_outgoing ??= Adjacency.Of(starts.Count, pairs), starts.Find(node), ends);

    /// <summary>Returns the nodes from which edges lead to a node.</summary>
    public IEnumerable<NodeRow> To(NodeRow node) =>
        Others(_incoming ??= Adjacency.Of(ends.Count, pairs.Select(pair => (pair.End, pair.Start))), ends.Find(node), starts);

    /// <inheritdoc/>
    public IEnumerator<EdgeRow> GetEnumerator() => pairs.Select(pair => new EdgeRow(starts[pair.Start], ends[pair.End])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static IEnumerable<NodeRow> Others(Adjacency adjacency, int node, NodeTable others) =>
        node < 0 ? [] : adjacency[node].Select(position => others[position]);
}
