using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>Conditions joined by AND or by OR. The first one that decides ends the evaluation.</summary>
/// <param name="isAnd">They are joined by AND.</param>
/// <param name="operands">The conditions, two or more.</param>
internal sealed class Junction(bool isAnd, IReadOnlyList<Evaluator> operands) : TruthEvaluator
{
    private readonly Evaluator[] _operands = [.. operands];

    /// <inheritdoc/>
    protected override bool? Test(Frame frame)
    {
        bool? result = isAnd;
        foreach (var operand in _operands)
        {
            bool? truth = Logic.Truth(operand.Evaluate(frame));
            if (truth == !isAnd) return truth;
            if (truth is null) result = null;
        }
        return result;
    }
}
