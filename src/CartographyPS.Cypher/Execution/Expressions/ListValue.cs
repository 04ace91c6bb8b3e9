namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>A list of values: <c>[a, b]</c>.</summary>
internal sealed class ListValue(IReadOnlyList<Evaluator> items) : Evaluator
{
    /// <inheritdoc/>
    public override object? Evaluate(Frame frame)
    {
        object?[] list = new object?[items.Count];
        for (int index = 0; index < list.Length; index++) list[index] = items[index].Evaluate(frame);
        return list;
    }
}
