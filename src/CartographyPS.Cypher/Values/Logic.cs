namespace CartographyPS.Cypher.Values;

/// <summary>Three-valued logic: null is unknown.</summary>
public static class Logic
{
    /// <summary>Reads a value as a truth value; null is unknown.</summary>
    /// <exception cref="CypherRuntimeException">It is neither boolean nor null.</exception>
    public static bool? Truth(object? value) => value switch
    {
        null => null,
        bool truth => truth,
        _ => throw RuntimeErrors.WrongType("A condition", "a boolean", value),
    };

    /// <summary>False when either is false, else unknown when either is unknown.</summary>
    public static bool? And(bool? left, bool? right) => left & right;

    /// <summary>True when either is true, else unknown when either is unknown.</summary>
    public static bool? Or(bool? left, bool? right) => left | right;

    /// <summary>True when exactly one is true; unknown when either is unknown.</summary>
    public static bool? Xor(bool? left, bool? right) => left ^ right;

    /// <summary>The opposite; unknown stays unknown.</summary>
    public static bool? Not(bool? value) => !value;
}
