using CartographyPS.Cypher.Graphs;

namespace CartographyPS.Cypher.Execution.Operators.Walking;

/// <summary>Walks from a bound node along all trails (walks that use no edge twice) whose length is within bounds.</summary>
/// <param name="input">Produces the rows with the bound node.</param>
/// <param name="step">The edges; its variable gets the list of them.</param>
/// <param name="length">The bounds.</param>
/// <param name="condition">What each edge must fulfil.</param>
/// <param name="isInto">The far node is bound too.</param>
internal sealed class VariableLengthExpand(Operator input, EdgeStep step, LengthRange length, EdgeCondition? condition, bool isInto)
    : Operator([input, .. condition?.Plans ?? []])
{
    /// <inheritdoc/>
    public override string Name => isInto ? "VarLengthExpand(Into)" : "VarLengthExpand(All)";

    /// <inheritdoc/>
    public override string Details => $"{step} {length}";

    /// <inheritdoc/>
    protected override IEnumerable<Frame> Rows(Frame frame)
    {
        foreach (var _ in Children[0].Open(frame))
        {
            if (frame.NodeAt(step.From) is not { } start) continue;
            long? target = null;
            if (isInto)
            {
                if (frame.NodeAt(step.To) is not { } end) continue;
                target = end.Id;
            }
            bool isReversed = step.IsReversed;
            using var trails = new TrailSearch(frame, step, length, condition, start.Id);
            while (trails.MoveNext())
            {
                if (target is { } required && trails.End != required) continue;
                if (step.Edge is { } edges) frame.Slots[edges.Slot] = trails.Relationships(isReversed);
                if (!isInto) frame.Slots[step.To.Slot] = new Node(frame.Graph, trails.End);
                yield return frame;
            }
        }
    }
}
