namespace CartographyPS.Cypher.Execution.Operators.Sources;

/// <summary>Produces the row that the plan was opened with.</summary>
internal sealed class Argument : Operator
{
    /// <inheritdoc/>
    public override string Name => "Argument";

    /// <inheritdoc/>
    protected override IEnumerable<Frame> Rows(Frame frame)
    {
        yield return frame;
    }
}
