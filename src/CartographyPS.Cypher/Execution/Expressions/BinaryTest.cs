namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>A comparison of two values.</summary>
internal sealed class BinaryTest(Func<object?, object?, bool?> test, Evaluator left, Evaluator right) : TruthEvaluator
{
    /// <inheritdoc/>
    protected override bool? Test(Frame frame) => test(left.Evaluate(frame), right.Evaluate(frame));
}
