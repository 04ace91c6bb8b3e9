using CartographyPS.Cypher.Graphs;

namespace CartographyPS.Cypher.Execution.Operators.Walking;

/// <summary>Finds the edges between two bound nodes.</summary>
internal sealed class ExpandInto(Operator input, EdgeStep step) : Operator(input)
{
    /// <inheritdoc/>
    public override string Name => "Expand(Into)";

    /// <inheritdoc/>
    public override string Details => step.ToString();

    /// <inheritdoc/>
    protected override IEnumerable<Frame> Rows(Frame frame)
    {
        foreach (var _ in Children[0].Open(frame))
        {
            if (frame.NodeAt(step.From) is not { } from || frame.NodeAt(step.To) is not { } to) continue;
            foreach (var edge in Between(frame.Graph, from.Id, to.Id))
            {
                frame.Tick();
                if (step.IsTaken(frame, edge.Id)) continue;
                step.BindEdge(frame, edge);
                yield return frame;
            }
        }
    }

    private IEnumerable<EdgeHandle> Between(IGraph graph, long from, long to)
    {
        if (step.Direction == EdgeDirection.Out) return graph.EdgesBetween(from, to, step.Types);
        if (step.Direction == EdgeDirection.In || from == to) return graph.EdgesBetween(to, from, step.Types);
        return graph.EdgesBetween(from, to, step.Types).Concat(graph.EdgesBetween(to, from, step.Types));
    }
}
