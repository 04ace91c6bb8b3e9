namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>A value that is known before the query runs: a literal or a parameter.</summary>
internal sealed class Constant(object? constant) : Evaluator
{
    /// <inheritdoc/>
    public override object? Evaluate(Frame frame) => constant;

    /// <inheritdoc/>
    public override bool TryGetConstant(out object? value)
    {
        value = constant;
        return true;
    }
}
