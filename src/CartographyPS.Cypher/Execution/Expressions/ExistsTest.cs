using CartographyPS.Cypher.Execution.Operators;

namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>Tells whether a subquery has a row.</summary>
internal sealed class ExistsTest(Operator plan) : TruthEvaluator
{
    /// <inheritdoc/>
    protected override bool? Test(Frame frame)
    {
        foreach (var _ in plan.Open(frame)) return true;
        return false;
    }
}
