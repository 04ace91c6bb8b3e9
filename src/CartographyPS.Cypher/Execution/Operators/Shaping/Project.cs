namespace CartographyPS.Cypher.Execution.Operators.Shaping;

/// <summary>Computes values of each row.</summary>
internal sealed class Project(Operator input, IReadOnlyList<Projected> items) : Operator([input, .. items.SelectMany(item => item.Plans)])
{
    /// <inheritdoc/>
    public override string Name => "Projection";

    /// <inheritdoc/>
    public override string Details => string.Join(", ", items.Select(item => item.Text));

    /// <inheritdoc/>
    protected override IEnumerable<Frame> Rows(Frame frame)
    {
        foreach (var _ in Children[0].Open(frame))
        {
            for (int index = 0; index < items.Count; index++) frame.Slots[items[index].Slot] = items[index].Value.Evaluate(frame);
            yield return frame;
        }
    }
}
