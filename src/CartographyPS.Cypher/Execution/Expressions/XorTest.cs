using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>Conditions of which an odd number is true: joined by XOR.</summary>
internal sealed class XorTest(IReadOnlyList<Evaluator> operands) : TruthEvaluator
{
    /// <inheritdoc/>
    protected override bool? Test(Frame frame)
    {
        bool? result = false;
        foreach (var operand in operands) result = Logic.Xor(result, Logic.Truth(operand.Evaluate(frame)));
        return result;
    }
}
