namespace CartographyPS.Cypher.Execution.Operators.Combining;

/// <summary>Produces the rows of one plan after the other. Each binds the same slots.</summary>
internal sealed class Union(params Operator[] parts) : Operator(parts)
{
    /// <inheritdoc/>
    public override string Name => "Union";

    /// <inheritdoc/>
    protected override IEnumerable<Frame> Rows(Frame frame)
    {
        foreach (var part in Children)
        {
            foreach (var _ in part.Open(frame)) yield return frame;
        }
    }
}
