using CartographyPS.Cypher.Graphs;
using CartographyPS.Cypher.Temporal;

namespace CartographyPS.Cypher.Values;

/// <summary>Reads <c>value.key</c>.</summary>
public static class PropertyAccess
{
    /// <summary>
    /// Returns a property of a node or an edge, a value of a map, or a component of a temporal value or a point. Null when there is none of
    /// this name, and of null.
    /// </summary>
    /// <exception cref="CypherRuntimeException">The value has no properties, or no component of this name.</exception>
    public static object? Get(object? value, string key) => value switch
    {
        null => null,
        Node node => node.Property(key),
        Relationship relationship => relationship.Property(key),
        IReadOnlyDictionary<string, object?> map => map.TryGetValue(key, out object? found) ? found : null,
        Point point => point.Component(key) ?? throw NoComponent(value, key),
        _ when TemporalComponents.Supports(value) => TemporalComponents.Get(value, key) ?? throw NoComponent(value, key),
        _ => throw RuntimeErrors.WrongType($"Reading '{key}'", "a node, a relationship, a map or a temporal value", value),
    };

    private static CypherRuntimeException NoComponent(object value, string key) =>
        new(RuntimeErrorKind.TypeError, "InvalidArgumentType", $"{CypherTypes.NameWithArticle(value)} has no component '{key}'.");
}
