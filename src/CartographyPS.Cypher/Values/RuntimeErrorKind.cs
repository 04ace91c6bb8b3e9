namespace CartographyPS.Cypher.Values;

/// <summary>The class of an error that a query raises while it runs, by openCypher's names.</summary>
public enum RuntimeErrorKind
{
    /// <summary>An operator or function got a value of a type that it does not take.</summary>
    TypeError,

    /// <summary>A calculation has no result: division by zero, integer overflow.</summary>
    ArithmeticError,

    /// <summary>An argument has the right type and a value that is out of range or malformed.</summary>
    ArgumentError,

    /// <summary>The text of the query is wrong in a way that only its parameters show, such as a negative <c>LIMIT</c>.</summary>
    SyntaxError,

    /// <summary>A parameter that the query uses was not given.</summary>
    ParameterMissing,

    /// <summary>The query exceeded a limit on time, memory or size.</summary>
    ResourceExhausted,
}
