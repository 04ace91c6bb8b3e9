namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>A map of values: <c>{a: 1}</c>. Of a key that occurs twice, the last value counts.</summary>
internal sealed class MapValue(IReadOnlyList<(string Key, Evaluator Value)> members) : Evaluator
{
    /// <inheritdoc/>
    public override object? Evaluate(Frame frame)
    {
        var map = new Dictionary<string, object?>(members.Count, StringComparer.Ordinal);
        foreach (var (key, value) in members) map[key] = value.Evaluate(frame);
        return map;
    }
}
