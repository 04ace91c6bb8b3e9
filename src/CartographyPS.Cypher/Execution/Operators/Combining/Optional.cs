namespace CartographyPS.Cypher.Execution.Operators.Combining;

/// <summary>Runs a plan for each row; where it finds nothing, the row is produced once with nulls.</summary>
/// <param name="outer">The rows.</param>
/// <param name="inner">The plan.</param>
/// <param name="added">The slots that the plan binds.</param>
internal sealed class Optional(Operator outer, Operator inner, IReadOnlyList<int> added) : Operator(outer, inner)
{
    /// <inheritdoc/>
    public override string Name => "Optional";

    /// <inheritdoc/>
    protected override IEnumerable<Frame> Rows(Frame frame)
    {
        foreach (var _ in Children[0].Open(frame))
        {
            bool isFound = false;
            foreach (var inner in Children[1].Open(frame))
            {
                frame.Tick();
                isFound = true;
                yield return frame;
            }
            if (isFound) continue;
            foreach (int slot in added) frame.Slots[slot] = null;
            yield return frame;
        }
    }
}
