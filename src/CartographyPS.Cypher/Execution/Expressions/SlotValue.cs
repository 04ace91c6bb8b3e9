namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>The value of a variable.</summary>
internal sealed class SlotValue(int slot) : Evaluator
{
    /// <inheritdoc/>
    public override object? Evaluate(Frame frame) => frame.Slots[slot];
}
