namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>A test of one value.</summary>
internal sealed class UnaryTest(Func<object?, bool?> test, Evaluator operand) : TruthEvaluator
{
    /// <inheritdoc/>
    protected override bool? Test(Frame frame) => test(operand.Evaluate(frame));
}
