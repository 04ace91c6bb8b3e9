using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Functions;

/// <summary>Writes the type of a value as <c>valueType</c> does: <c>LIST&lt;STRING | INTEGER NOT NULL&gt; NOT NULL</c>.</summary>
internal static class ValueTypeText
{
    // The order in which the types of a list's elements are written.
    private static readonly (CypherType Type, string Name)[] _names =
    [
        (CypherType.Boolean, "BOOLEAN"),
        (CypherType.String, "STRING"),
        (CypherType.Integer, "INTEGER"),
        (CypherType.Float, "FLOAT"),
        (CypherType.Date, "DATE"),
        (CypherType.LocalTime, "LOCAL TIME"),
        (CypherType.ZonedTime, "ZONED TIME"),
        (CypherType.LocalDateTime, "LOCAL DATETIME"),
        (CypherType.ZonedDateTime, "ZONED DATETIME"),
        (CypherType.Duration, "DURATION"),
        (CypherType.Point, "POINT"),
        (CypherType.Node, "NODE"),
        (CypherType.Relationship, "RELATIONSHIP"),
        (CypherType.Map, "MAP"),
        (CypherType.List, "LIST"),
        (CypherType.Path, "PATH"),
    ];

    /// <summary>Writes the type of a value.</summary>
    public static string Of(object? value) => value is null ? "NULL" : Name(value) + " NOT NULL";

    private static string Name(object value) =>
        value is IReadOnlyList<object?> list ? "LIST<" + Elements(list) + ">" : _names[Rank(value)].Name;

    private static string Elements(IReadOnlyList<object?> list)
    {
        if (list.Count == 0) return "NOTHING";
        // One element that is null makes all types nullable.
        string suffix = list.Contains(null) ? "" : " NOT NULL";
        var names = list.OfType<object>()
            .Select(item => (Rank: Rank(item), Name: Name(item)))
            .Distinct()
            .OrderBy(item => item.Rank)
            .ThenByDescending(item => item.Name, StringComparer.Ordinal)
            .Select(item => item.Name + suffix)
            .ToList();
        return names.Count == 0 ? "NULL" : string.Join(" | ", names);
    }

    private static int Rank(object value)
    {
        var type = CypherTypes.Of(value);
        return Array.FindIndex(_names, name => name.Type == type);
    }
}
