using CartographyPS.Cypher.Graphs;

namespace CartographyPS.Cypher.Execution.Operators.Walking;

/// <summary>Binds the ends of an edge that is already bound, or checks those that are bound too.</summary>
internal sealed class ProjectEdge(Operator input, EdgeStep step, Binding edge, bool isFromBound, bool isToBound) : Operator(input)
{
    /// <inheritdoc/>
    public override string Name => "ProjectEndpoints";

    /// <inheritdoc/>
    public override string Details => step.ToString();

    /// <inheritdoc/>
    protected override IEnumerable<Frame> Rows(Frame frame)
    {
        foreach (var _ in Children[0].Open(frame))
        {
            if (frame.RelationshipAt(edge) is not { } bound) continue;
            var handle = bound.Edge;
            if (step.Types is not null && !step.Types.Contains(handle.Type)) continue;
            if (step.IsTaken(frame, handle.Id)) continue;
            if (step.Direction != EdgeDirection.In && Bind(frame, handle.From, handle.To)) yield return frame;
            bool isReverse = step.Direction == EdgeDirection.In || (step.Direction == EdgeDirection.Both && handle.From != handle.To);
            if (isReverse && Bind(frame, handle.To, handle.From)) yield return frame;
        }
    }

    private bool Bind(Frame frame, long from, long to)
    {
        if (isFromBound && frame.NodeAt(step.From)?.Id != from) return false;
        if (isToBound && frame.NodeAt(step.To)?.Id != to) return false;
        if (!isFromBound) frame.Slots[step.From.Slot] = new Node(frame.Graph, from);
        // An edge from a node to itself in a pattern that names both ends alike.
        if (step.From.Slot == step.To.Slot) return from == to;
        if (!isToBound) frame.Slots[step.To.Slot] = new Node(frame.Graph, to);
        return true;
    }
}
