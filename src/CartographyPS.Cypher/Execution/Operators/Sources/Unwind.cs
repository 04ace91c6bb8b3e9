using CartographyPS.Cypher.Execution.Expressions;

namespace CartographyPS.Cypher.Execution.Operators.Sources;

/// <summary>Produces a row for each item of a list. Null makes none; a value that is no list makes one.</summary>
internal sealed class Unwind(Operator input, Binding variable, Evaluator list, string text) : Operator(input)
{
    /// <inheritdoc/>
    public override string Name => "Unwind";

    /// <inheritdoc/>
    public override string Details => $"{text} AS {variable.Name}";

    /// <inheritdoc/>
    protected override IEnumerable<Frame> Rows(Frame frame)
    {
        foreach (var _ in Children[0].Open(frame))
        {
            object? value = list.Evaluate(frame);
            if (value is null) continue;
            if (value is not IReadOnlyList<object?> items)
            {
                frame.Slots[variable.Slot] = value;
                yield return frame;
                continue;
            }
            for (int index = 0; index < items.Count; index++)
            {
                frame.Tick();
                frame.Slots[variable.Slot] = items[index];
                yield return frame;
            }
        }
    }
}
