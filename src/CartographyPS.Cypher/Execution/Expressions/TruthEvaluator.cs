using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>A compiled expression whose value is true, false or null.</summary>
internal abstract class TruthEvaluator : Evaluator
{
    /// <inheritdoc/>
    public sealed override object? Evaluate(Frame frame) => Boxed.Of(Test(frame));

    /// <inheritdoc/>
    public sealed override bool IsTrue(Frame frame) => Test(frame) == true;

    /// <summary>Computes the truth value; null is unknown.</summary>
    protected abstract bool? Test(Frame frame);
}
