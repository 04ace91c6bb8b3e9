namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>Reads values as lists.</summary>
internal static class ListOf
{
    /// <summary>
    /// Returns a list; null for null. Any other value is the only item of one, as in Neo4j and in <c>UNWIND</c>: what is a list on one node
    /// may be a single value on another.
    /// </summary>
    public static IReadOnlyList<object?>? Value(object? value) => value switch
    {
        null => null,
        IReadOnlyList<object?> list => list,
        _ => [value],
    };
}
