using CartographyPS.Cypher.Graphs;

namespace CartographyPS.Cypher.Execution.Operators.Walking;

/// <summary>Binds the ends of a list of edges that is already bound, when it is a trail of the pattern.</summary>
internal sealed class ProjectTrail(Operator input, EdgeStep step, Binding edges, LengthRange length, bool isFromBound, bool isToBound)
    : Operator(input)
{
    /// <inheritdoc/>
    public override string Name => "ProjectEndpoints";

    /// <inheritdoc/>
    public override string Details => $"{step} {length}";

    /// <inheritdoc/>
    protected override IEnumerable<Frame> Rows(Frame frame)
    {
        foreach (var _ in Children[0].Open(frame))
        {
            if (frame.Slots[edges.Slot] is not IReadOnlyList<object?> list || list.Count < length.Min || list.Count > length.Max) continue;
            if (list.Count == 0)
            {
                var bound = isFromBound ? frame.NodeAt(step.From) : isToBound ? frame.NodeAt(step.To) : null;
                if (bound is not null && Bind(frame, bound.Id, bound.Id)) yield return frame;
                continue;
            }
            if (list[0] is not Relationship first) continue;
            foreach (long start in first.Edge.From == first.Edge.To ? [first.Edge.From] : new[] { first.Edge.From, first.Edge.To })
            {
                if (End(list, start) is { } end && Bind(frame, start, end)) yield return frame;
            }
        }
    }

    // Walks the edges from a node; null when they do not lead on from there.
    private long? End(IReadOnlyList<object?> list, long start)
    {
        long at = start;
        for (int index = 0; index < list.Count; index++)
        {
            if (list[index] is not Relationship { Edge: var edge } || (step.Types is not null && !step.Types.Contains(edge.Type))) return null;
            bool isOut = step.Direction != EdgeDirection.In && edge.From == at;
            bool isIn = step.Direction != EdgeDirection.Out && edge.To == at;
            if (!isOut && !isIn) return null;
            at = edge.Other(at);
        }
        return at;
    }

    private bool Bind(Frame frame, long from, long to)
    {
        if (isFromBound && frame.NodeAt(step.From)?.Id != from) return false;
        if (isToBound && frame.NodeAt(step.To)?.Id != to) return false;
        if (step.From.Slot == step.To.Slot && from != to) return false;
        if (!isFromBound) frame.Slots[step.From.Slot] = new Node(frame.Graph, from);
        if (!isToBound) frame.Slots[step.To.Slot] = new Node(frame.Graph, to);
        return true;
    }
}
