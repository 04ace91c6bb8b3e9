using CartographyPS.Cypher.Graphs;
using CartographyPS.Cypher.Temporal;

namespace CartographyPS.Cypher.Values;

/// <summary>Tells the type of values, and names types in messages.</summary>
public static class CypherTypes
{
    private static readonly (CypherType Type, string Name)[] _names =
    [
        (CypherType.Boolean, "boolean"),
        (CypherType.String, "text"),
        (CypherType.Integer, "integer"),
        (CypherType.Float, "float"),
        (CypherType.Date, "date"),
        (CypherType.LocalTime, "local time"),
        (CypherType.ZonedTime, "time"),
        (CypherType.LocalDateTime, "local date-time"),
        (CypherType.ZonedDateTime, "date-time"),
        (CypherType.Duration, "duration"),
        (CypherType.Point, "point"),
        (CypherType.Node, "node"),
        (CypherType.Relationship, "relationship"),
        (CypherType.Map, "map"),
        (CypherType.List, "list"),
        (CypherType.Path, "path"),
    ];

    /// <summary>Returns the type of a value; <see cref="CypherType.None"/> for null.</summary>
    /// <exception cref="ArgumentException">It is not a value of a query.</exception>
    public static CypherType Of(object? value) => value switch
    {
        null => CypherType.None,
        string => CypherType.String,
        long => CypherType.Integer,
        bool => CypherType.Boolean,
        double => CypherType.Float,
        Node => CypherType.Node,
        Relationship => CypherType.Relationship,
        IReadOnlyList<object?> => CypherType.List,
        IReadOnlyDictionary<string, object?> => CypherType.Map,
        Path => CypherType.Path,
        ZonedDateTime => CypherType.ZonedDateTime,
        LocalDateTime => CypherType.LocalDateTime,
        LocalDate => CypherType.Date,
        ZonedTime => CypherType.ZonedTime,
        LocalTime => CypherType.LocalTime,
        Duration => CypherType.Duration,
        Point => CypherType.Point,
        _ => throw new ArgumentException($"{value.GetType()} is not a type of values.", nameof(value)),
    };

    /// <summary>Names the type of a value: <c>local date-time</c>.</summary>
    public static string Name(object? value)
    {
        var type = Of(value);
        return type == CypherType.None ? "null" : Array.Find(_names, name => name.Type == type).Name;
    }

    /// <summary>Names the type of a value with its article: <c>an integer</c>.</summary>
    public static string NameWithArticle(object? value) => value is null ? "null" : WithArticle(Name(value));

    /// <summary>Names the types of a set as alternatives: <c>a text, a map or a list</c>.</summary>
    public static string Alternatives(CypherType types)
    {
        if ((types & CypherType.Any) == CypherType.Any) return "any value";
        var names = _names.Where(name => (types & name.Type) != 0).Select(name => WithArticle(name.Name)).ToList();
        return names.Count switch
        {
            0 => "null",
            1 => names[0],
            _ => string.Join(", ", names.Take(names.Count - 1)) + " or " + names[names.Count - 1],
        };
    }

    private static string WithArticle(string name) => ("aeiou".IndexOf(name[0]) >= 0 ? "an " : "a ") + name;
}
