namespace CartographyPS.Cypher.Values;

/// <summary>An error that a query raises while it runs: a wrong type, an overflow, an argument out of range, an exceeded limit.</summary>
public sealed class CypherRuntimeException : Exception
{
    /// <summary>Makes an error.</summary>
    /// <param name="kind">The class of the error.</param>
    /// <param name="detail">openCypher's name of the exact error, such as <c>DivisionByZero</c>.</param>
    /// <param name="message">A sentence for the author of the query.</param>
    /// <param name="inner">What caused it, when that was an exception.</param>
    public CypherRuntimeException(RuntimeErrorKind kind, string detail, string message, Exception? inner = null)
        : base(message, inner)
    {
        Kind = kind;
        Detail = detail;
    }

    /// <summary>The class of the error.</summary>
    public RuntimeErrorKind Kind { get; }

    /// <summary>openCypher's name of the exact error, such as <c>DivisionByZero</c>.</summary>
    public string Detail { get; }
}
