using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>Reads values as lists.</summary>
internal static class ListOf
{
    /// <summary>Returns a list; null for null.</summary>
    /// <exception cref="CypherRuntimeException">It is something else.</exception>
    public static IReadOnlyList<object?>? Value(object? value, string holder) => value switch
    {
        null => null,
        IReadOnlyList<object?> list => list,
        _ => throw RuntimeErrors.WrongType(holder, "a list", value),
    };
}
