namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>A function of one value.</summary>
internal sealed class UnaryValue(Func<object?, object?> function, Evaluator operand) : Evaluator
{
    /// <inheritdoc/>
    public override object? Evaluate(Frame frame) => function(operand.Evaluate(frame));
}
