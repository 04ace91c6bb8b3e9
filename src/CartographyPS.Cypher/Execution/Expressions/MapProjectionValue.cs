using CartographyPS.Cypher.Graphs;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>A map of what a node, relationship or map has: <c>n {.name, .*, extra: 1}</c>.</summary>
/// <param name="subject">What it is made of.</param>
/// <param name="includesAll">All properties are included.</param>
/// <param name="entries">The entries, which replace properties of the same name.</param>
internal sealed class MapProjectionValue(Evaluator subject, bool includesAll, IReadOnlyList<(string Key, Evaluator Value)> entries) : Evaluator
{
    /// <inheritdoc/>
    public override object? Evaluate(Frame frame)
    {
        object? source = subject.Evaluate(frame);
        if (source is null) return null;
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (includesAll)
        {
            foreach (var property in PropertiesOf(source)) map[property.Key] = property.Value;
        }
        foreach (var (key, value) in entries) map[key] = value.Evaluate(frame);
        return map;
    }

    private static IReadOnlyDictionary<string, object?> PropertiesOf(object source) => source switch
    {
        Node node => node.Properties,
        Relationship relationship => relationship.Properties,
        IReadOnlyDictionary<string, object?> map => map,
        _ => throw RuntimeErrors.WrongType("A map projection", "a node, a relationship or a map", source),
    };
}
