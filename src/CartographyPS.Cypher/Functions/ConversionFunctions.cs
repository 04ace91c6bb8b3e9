using CartographyPS.Cypher.Values;
using static CartographyPS.Cypher.Functions.FunctionSet;

namespace CartographyPS.Cypher.Functions;

/// <summary>
/// Conversions between types, each in three forms: <c>toInteger</c> refuses types that it does not convert, <c>toIntegerOrNull</c> makes them
/// null, and <c>toIntegerList</c> does that for each element of a list.
/// </summary>
internal static class ConversionFunctions
{
    private const CypherType Truths = CypherType.Boolean | CypherType.Integer | CypherType.String;

    /// <summary>Adds the functions to a set.</summary>
    public static void AddTo(FunctionSet set)
    {
        AddThreeForms(set, "toBoolean", Truths, CypherType.Boolean, Conversion.ToBoolean);
        AddThreeForms(set, "toInteger", Truths | CypherType.Float, CypherType.Integer, Conversion.ToInteger);
        AddThreeForms(set, "toFloat", CypherType.Number | CypherType.String, CypherType.Float, Conversion.ToFloat);
        AddThreeForms(set, "toString", ValueText.Scalar, CypherType.String, value => ValueText.Of(value));
    }

    private static void AddThreeForms(FunctionSet set, string name, CypherType takes, CypherType returns, Func<object, object?> convert)
    {
        object? ConvertOrNull(object? value) => value is not null && (CypherTypes.Of(value) & takes) != 0 ? convert(value) : null;

        set.Add(name, [new("value", takes)], returns, arguments => convert(arguments[0]!));
        set.Add(name + "OrNull", [Any("value")], returns, arguments => ConvertOrNull(arguments[0]));
        set.Add(name + "List", [List("values")], CypherType.List, arguments =>
            ((IReadOnlyList<object?>)arguments[0]!).Select(ConvertOrNull).ToArray());
    }
}
