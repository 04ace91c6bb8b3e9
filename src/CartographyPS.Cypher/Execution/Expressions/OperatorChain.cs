namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>Values joined by operators of the same precedence, from the left. A loop, so that a long chain needs no deep stack.</summary>
/// <param name="first">The first value.</param>
/// <param name="terms">The further values, each with the operator before it.</param>
internal sealed class OperatorChain(Evaluator first, IReadOnlyList<(Func<object?, object?, object?> Operator, Evaluator Operand)> terms) : Evaluator
{
    private const string Holder = "A text or list that + makes";

    /// <inheritdoc/>
    public override object? Evaluate(Frame frame)
    {
        object? result = first.Evaluate(frame);
        for (int index = 0; index < terms.Count; index++)
        {
            object? operand = terms[index].Operand.Evaluate(frame);
            // Doubling a text or list thirty times exhausts any memory.
            frame.Budget.Require(Length(result) + Length(operand), Holder);
            result = terms[index].Operator(result, operand);
        }
        return result;
    }

    private static long Length(object? value) => value switch
    {
        string text => 2L * text.Length,
        IReadOnlyList<object?> list => 8L * list.Count,
        _ => 0,
    };
}
