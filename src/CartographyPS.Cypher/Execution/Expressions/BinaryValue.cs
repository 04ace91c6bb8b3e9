namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>A function of two values.</summary>
internal sealed class BinaryValue(Func<object?, object?, object?> function, Evaluator left, Evaluator right) : Evaluator
{
    /// <inheritdoc/>
    public override object? Evaluate(Frame frame) => function(left.Evaluate(frame), right.Evaluate(frame));
}
