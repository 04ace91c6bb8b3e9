using CartographyPS.Cypher.Graphs;

namespace CartographyPS.Cypher.Execution.Operators.Walking;

/// <summary>Makes paths.</summary>
internal static class PathBuilder
{
    /// <summary>Makes a path of slots that hold its nodes and edges in turns. An edge of variable length is a list.</summary>
    public static Path Of(Frame frame, IReadOnlyList<int> elements)
    {
        var nodes = new List<Node> { (Node)frame.Slots[elements[0]]! };
        var edges = new List<Relationship>();
        for (int index = 1; index < elements.Count; index += 2)
        {
            if (frame.Slots[elements[index]] is Relationship edge)
            {
                edges.Add(edge);
                nodes.Add((Node)frame.Slots[elements[index + 1]]!);
                continue;
            }
            foreach (object? step in (IReadOnlyList<object?>)frame.Slots[elements[index]]!) Walk(frame.Graph, nodes, edges, (Relationship)step!);
        }
        return new Path(nodes, edges);
    }

    /// <summary>Makes a path of a first node and the edges that lead on from it.</summary>
    public static Path Of(IGraph graph, long start, IReadOnlyList<EdgeHandle> walk)
    {
        var nodes = new List<Node>(walk.Count + 1) { new(graph, start) };
        var edges = new List<Relationship>(walk.Count);
        foreach (var edge in walk) Walk(graph, nodes, edges, new Relationship(graph, edge));
        return new Path(nodes, edges);
    }

    private static void Walk(IGraph graph, List<Node> nodes, List<Relationship> edges, Relationship edge)
    {
        edges.Add(edge);
        nodes.Add(new Node(graph, edge.Edge.Other(nodes[nodes.Count - 1].Id)));
    }
}
