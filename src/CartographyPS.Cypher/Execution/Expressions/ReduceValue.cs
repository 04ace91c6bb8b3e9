namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>Combines the items of a list, one after the other, with a result so far: <c>reduce(sum = 0, x IN list | sum + x)</c>.</summary>
internal sealed class ReduceValue(int resultSlot, Evaluator start, int itemSlot, Evaluator list, Evaluator step) : Evaluator
{
    /// <inheritdoc/>
    public override object? Evaluate(Frame frame)
    {
        if (ListOf.Value(list.Evaluate(frame)) is not { } items) return null;
        object? result = start.Evaluate(frame);
        for (int index = 0; index < items.Count; index++)
        {
            frame.Tick();
            frame.Slots[resultSlot] = result;
            frame.Slots[itemSlot] = items[index];
            result = step.Evaluate(frame);
        }
        return result;
    }
}
