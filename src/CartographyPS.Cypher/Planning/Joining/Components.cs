using CartographyPS.Cypher.Execution.Operators;
using CartographyPS.Cypher.Planning.Patterns;

namespace CartographyPS.Cypher.Planning.Joining;

/// <summary>Finds the connected parts of a query graph.</summary>
internal static class Components
{
    /// <summary>Returns the nodes of each part that has no node bound yet.</summary>
    public static IEnumerable<IReadOnlyList<Binding>> Of(QueryGraph graph, HashSet<int> bound)
    {
        var rest = graph.Nodes.Where(node => !bound.Contains(node.Slot)).ToList();
        while (rest.Count > 0)
        {
            var part = Connected(graph, rest[0].Slot);
            yield return [.. rest.Where(node => part.Contains(node.Slot))];
            rest.RemoveAll(node => part.Contains(node.Slot));
        }
    }

    // Patterns that name the same relationship are connected by it.
    private static HashSet<int> Connected(QueryGraph graph, int start)
    {
        var part = new HashSet<int> { start };
        var open = new Stack<int>([start]);
        while (open.Count > 0)
        {
            int slot = open.Pop();
            foreach (var edge in graph.Edges)
            {
                if (edge.Left.Slot != slot && edge.Right.Slot != slot && edge.Edge.Slot != slot) continue;
                foreach (int next in new[] { edge.Left.Slot, edge.Right.Slot, edge.Edge.Slot })
                {
                    if (part.Add(next)) open.Push(next);
                }
            }
        }
        return part;
    }
}
