namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>Comparisons of neighbours that must all hold: <c>a &lt; b &lt;= c</c>. Each operand is computed at most once.</summary>
internal sealed class ComparisonChain(Evaluator first, IReadOnlyList<(Func<object?, object?, bool?> Test, Evaluator Operand)> terms) : TruthEvaluator
{
    /// <inheritdoc/>
    protected override bool? Test(Frame frame)
    {
        bool? result = true;
        object? left = first.Evaluate(frame);
        for (int index = 0; index < terms.Count; index++)
        {
            object? right = terms[index].Operand.Evaluate(frame);
            bool? holds = terms[index].Test(left, right);
            if (holds == false) return false;
            if (holds is null) result = null;
            left = right;
        }
        return result;
    }
}
