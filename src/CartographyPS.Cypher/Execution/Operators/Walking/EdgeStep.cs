using CartographyPS.Cypher.Graphs;

namespace CartographyPS.Cypher.Execution.Operators.Walking;

/// <summary>One edge of a pattern, in the direction in which the plan walks it.</summary>
/// <param name="From">The node where the walk starts.</param>
/// <param name="Edge">The edge; null when nothing needs to know which it is.</param>
/// <param name="To">The node where the walk ends.</param>
/// <param name="Direction">The direction, seen from <paramref name="From"/>.</param>
/// <param name="Types">The numbers of the types; null for all. Empty when the graph has no edge of the named types.</param>
/// <param name="TypeNames">The names of the types as the query has them.</param>
/// <param name="Others">The slots of the other edges of the same MATCH, which must be different ones.</param>
internal sealed record EdgeStep(
    Binding From, Binding? Edge, Binding To, EdgeDirection Direction, IReadOnlyList<int>? Types, string TypeNames, IReadOnlyList<int> Others)
{
    /// <summary>The walk goes from the node that the query names last to the one that it names first.</summary>
    public bool IsReversed { get; init; }

    /// <summary>Tells whether an edge is already bound in the same MATCH.</summary>
    public bool IsTaken(Frame frame, long edge)
    {
        // A loop over an interface would allocate for each edge.
        for (int index = 0; index < Others.Count; index++)
        {
            object? other = frame.Slots[Others[index]];
            if (other is Relationship single)
            {
                if (single.Id == edge) return true;
            }
            else if (other is IReadOnlyList<object?> several)
            {
                for (int position = 0; position < several.Count; position++)
                {
                    if (several[position] is Relationship member && member.Id == edge) return true;
                }
            }
        }
        return false;
    }

    /// <summary>Binds the edge, when something needs it.</summary>
    public void BindEdge(Frame frame, EdgeHandle edge)
    {
        if (Edge is not null) frame.Slots[Edge.Slot] = new Relationship(frame.Graph, edge);
    }

    /// <summary>The step as a pattern, as EXPLAIN shows it.</summary>
    public override string ToString()
    {
        string left = Direction == EdgeDirection.In ? "<-" : "-";
        string right = Direction == EdgeDirection.Out ? "->" : "-";
        return $"({From.Name}){left}[{Edge?.Name}{TypeNames}]{right}({To.Name})";
    }
}
