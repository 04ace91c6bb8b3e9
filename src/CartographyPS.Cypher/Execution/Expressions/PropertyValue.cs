using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>A property of a value: <c>n.key</c>.</summary>
internal sealed class PropertyValue(Evaluator of, string key) : Evaluator
{
    /// <inheritdoc/>
    public override object? Evaluate(Frame frame) => PropertyAccess.Get(of.Evaluate(frame), key);
}
