using CartographyPS.Cypher.Graphs;

namespace CartographyPS.Cypher.Execution.Operators.Walking;

/// <summary>Walks from a bound node along its edges to the nodes at their other ends.</summary>
/// <param name="input">Produces the rows with the bound node.</param>
/// <param name="step">The edge.</param>
/// <param name="label">A label that the far node must have; null for any.</param>
/// <param name="labelName">Its name.</param>
internal sealed class Expand(Operator input, EdgeStep step, int? label, string? labelName) : Operator(input)
{
    /// <inheritdoc/>
    public override string Name => "Expand(All)";

    /// <inheritdoc/>
    public override string Details => labelName is null ? step.ToString() : $"{step} {step.To.Name}:{labelName}";

    /// <inheritdoc/>
    protected override IEnumerable<Frame> Rows(Frame frame)
    {
        foreach (var _ in Children[0].Open(frame))
        {
            if (frame.NodeAt(step.From) is not { } start) continue;
            foreach (var edge in frame.Graph.Edges(start.Id, step.Direction, step.Types))
            {
                frame.Tick();
                if (step.IsTaken(frame, edge.Id)) continue;
                long far = edge.Other(start.Id);
                if (label is { } required && !frame.Graph.HasLabel(far, required)) continue;
                step.BindEdge(frame, edge);
                frame.Slots[step.To.Slot] = new Node(frame.Graph, far);
                yield return frame;
            }
        }
    }
}
