namespace CartographyPS.Cypher.Values;

/// <summary>The operators on texts. They compare code points, and are null when a value is not a text.</summary>
public static class StringPredicates
{
    /// <summary>Tells whether a text begins with another.</summary>
    public static bool? StartsWith(object? text, object? prefix) =>
        text is string whole && prefix is string part ? whole.StartsWith(part, StringComparison.Ordinal) : null;

    /// <summary>Tells whether a text ends with another.</summary>
    public static bool? EndsWith(object? text, object? suffix) =>
        text is string whole && suffix is string part ? whole.EndsWith(part, StringComparison.Ordinal) : null;

    /// <summary>Tells whether a text contains another.</summary>
    public static bool? Contains(object? text, object? middle) =>
        text is string whole && middle is string part ? whole.IndexOf(part, StringComparison.Ordinal) >= 0 : null;

    /// <summary>Tells whether a text as a whole matches a regular expression.</summary>
    /// <exception cref="CypherRuntimeException">The expression is malformed, or matching takes too long.</exception>
    public static bool? Matches(object? text, object? pattern) =>
        text is string whole && pattern is string expression ? Patterns.WholePattern.Get(expression).Matches(whole) : null;
}
