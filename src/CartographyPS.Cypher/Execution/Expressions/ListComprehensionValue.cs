namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>The items of a list that fulfil a condition, or what is computed of each: <c>[x IN list WHERE ... | ...]</c>.</summary>
internal sealed class ListComprehensionValue(int slot, Evaluator list, Evaluator? condition, Evaluator? result) : Evaluator
{
    /// <inheritdoc/>
    public override object? Evaluate(Frame frame)
    {
        if (ListOf.Value(list.Evaluate(frame)) is not { } items) return null;
        var results = new List<object?>();
        for (int index = 0; index < items.Count; index++)
        {
            frame.Tick();
            frame.Slots[slot] = items[index];
            if (condition is null || condition.IsTrue(frame)) results.Add(result is null ? items[index] : result.Evaluate(frame));
        }
        return results;
    }
}
