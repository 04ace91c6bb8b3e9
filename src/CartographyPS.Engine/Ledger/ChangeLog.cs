namespace CartographyPS.Engine.Ledger;

/// <summary>Writes down what a commit did to the graph, and counts it.</summary>
internal sealed class ChangeLog(Statement insert, long run, long scope)
{
    /// <summary>Nodes that came into the graph.</summary>
    public int NodesAdded { get; private set; }

    /// <summary>Nodes whose labels or properties changed.</summary>
    public int NodesChanged { get; private set; }

    /// <summary>Nodes that left the graph.</summary>
    public int NodesRemoved { get; private set; }

    /// <summary>Edges that came into the graph.</summary>
    public int EdgesAdded { get; private set; }

    /// <summary>Edges whose properties changed.</summary>
    public int EdgesChanged { get; private set; }

    /// <summary>Edges that left the graph.</summary>
    public int EdgesRemoved { get; private set; }

    /// <summary>Rows of the graph that were written: claims, nodes and edges.</summary>
    public int Rows { get; set; }

    public void NodeAdded(long node)
    {
        NodesAdded++;
        Write("A", node, null, null, default);
    }

    public void NodeChanged(long node, byte[] detail)
    {
        NodesChanged++;
        Write("C", node, null, null, new ReadOnlyMemory<byte>(detail));
    }

    public void NodeRemoved(long node)
    {
        NodesRemoved++;
        Write("R", node, null, null, default);
    }

    public void EdgeAdded(Triple edge)
    {
        EdgesAdded++;
        Write("A", edge.From, edge.Type, edge.To, default);
    }

    public void EdgeChanged(Triple edge)
    {
        EdgesChanged++;
        Write("C", edge.From, edge.Type, edge.To, default);
    }

    public void EdgeRemoved(Triple edge)
    {
        EdgesRemoved++;
        Write("R", edge.From, edge.Type, edge.To, default);
    }

    private void Write(string kind, long node, long? type, long? to, Parameter detail) => insert.With(run, scope, kind, node, type, to, detail).Run();
}

/// <summary>An edge of the merged graph: its type and the rows of its nodes.</summary>
internal readonly record struct Triple(long Type, long From, long To);
