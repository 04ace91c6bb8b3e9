using CartographyPS.Cypher.Execution.Operators;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>The number of rows of a subquery.</summary>
internal sealed class CountRows(Operator plan) : Evaluator
{
    /// <inheritdoc/>
    public override object? Evaluate(Frame frame)
    {
        long count = 0;
        foreach (var _ in plan.Open(frame)) count++;
        return Boxed.Of(count);
    }
}
