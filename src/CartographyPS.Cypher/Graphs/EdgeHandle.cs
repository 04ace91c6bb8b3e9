namespace CartographyPS.Cypher.Graphs;

/// <summary>An edge as the graph addresses it, with what a traversal needs of it.</summary>
/// <param name="Id">The edge's handle, unique among the edges of the graph while it is open.</param>
/// <param name="From">The handle of the node where it starts.</param>
/// <param name="To">The handle of the node where it ends.</param>
/// <param name="Type">The number of its type: its index in <see cref="IGraph.Types"/>.</param>
public readonly record struct EdgeHandle(long Id, long From, long To, int Type)
{
    /// <summary>Returns the end that is not this one; for an edge from a node to itself, this one.</summary>
    public long Other(long node) => node == From ? To : From;
}
