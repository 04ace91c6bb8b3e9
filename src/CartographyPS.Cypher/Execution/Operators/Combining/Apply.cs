namespace CartographyPS.Cypher.Execution.Operators.Combining;

/// <summary>Runs a plan for each row, and produces the row with what the plan adds to it.</summary>
internal sealed class Apply(Operator outer, Operator inner) : Operator(outer, inner)
{
    /// <inheritdoc/>
    public override string Name => "Apply";

    /// <inheritdoc/>
    protected override IEnumerable<Frame> Rows(Frame frame)
    {
        foreach (var _ in Children[0].Open(frame))
        {
            foreach (var inner in Children[1].Open(frame))
            {
                frame.Tick();
                yield return frame;
            }
        }
    }
}
