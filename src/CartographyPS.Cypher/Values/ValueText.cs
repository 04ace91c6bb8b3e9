using System.Globalization;

namespace CartographyPS.Cypher.Values;

/// <summary>Writes single values as <c>toString</c> does.</summary>
public static class ValueText
{
    /// <summary>Tells whether a value has a text: a boolean, a number, a text, a point or a temporal value.</summary>
    public static bool IsScalar(object? value) => (CypherTypes.Of(value) & Scalar) != 0;

    /// <summary>Writes a value; <c>null</c> for null.</summary>
    /// <exception cref="ArgumentException">It is not a single value.</exception>
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => text,
        bool truth => truth ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => FloatText.Of(number),
        _ when IsScalar(value) => value.ToString()!,
        _ => throw new ArgumentException($"{CypherTypes.NameWithArticle(value)} has no text.", nameof(value)),
    };

    /// <summary>The types that have a text.</summary>
    internal const CypherType Scalar =
        CypherType.Boolean | CypherType.Number | CypherType.String | CypherType.Temporal | CypherType.Point;
}
