using CartographyPS.Cypher.Execution.Operators;

namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>A list of a value of each row of a subquery.</summary>
internal sealed class CollectRows(Operator plan, Evaluator value) : Evaluator
{
    private const string Holder = "A list of the matches of a pattern or subquery";

    /// <inheritdoc/>
    public override object? Evaluate(Frame frame)
    {
        var values = new List<object?>();
        long bytes = 0;
        foreach (var _ in plan.Open(frame))
        {
            frame.Tick();
            object? item = value.Evaluate(frame);
            bytes += ValueSize.Of(item) + 8;
            frame.Budget.Require(bytes, Holder);
            values.Add(item);
        }
        return values;
    }
}
