namespace CartographyPS.Cypher.Values;

/// <summary>Makes the errors of operators and functions, so that their texts stay alike.</summary>
internal static class RuntimeErrors
{
    /// <summary>An operator or accessor got a value of a type that it does not take.</summary>
    public static CypherRuntimeException WrongType(string operation, string expected, object? value) =>
        new(RuntimeErrorKind.TypeError, "InvalidArgumentType", $"{operation} needs {expected}, not {Describe(value)}.");

    /// <summary>An operator does not combine the types of its two values.</summary>
    public static CypherRuntimeException WrongTypes(string operation, object? left, object? right) =>
        new(RuntimeErrorKind.TypeError, "InvalidArgumentType", $"{operation} does not combine {Describe(left)} and {Describe(right)}.");

    /// <summary>A function got a value of a type that it does not take.</summary>
    public static CypherRuntimeException WrongArgument(string function, string expected, object? value) =>
        new(RuntimeErrorKind.TypeError, "InvalidArgumentValue", $"{function}() needs {expected}, not {Describe(value)}.");

    /// <summary>A map was indexed by something other than the name of a key.</summary>
    public static CypherRuntimeException MapKeyIsNoString(object? key) =>
        new(RuntimeErrorKind.TypeError, "MapElementAccessByNonString", $"A map is indexed by the name of a key, not by {Describe(key)}.");

    /// <summary>An integer was divided by zero.</summary>
    public static CypherRuntimeException DivisionByZero() =>
        new(RuntimeErrorKind.ArithmeticError, "DivisionByZero", "An integer was divided by zero. Divide by 0.0 for infinity.");

    /// <summary>A result does not fit into an integer of 64 bits.</summary>
    public static CypherRuntimeException IntegerOverflow(string calculation) =>
        new(RuntimeErrorKind.ArithmeticError, "IntegerOverflow", $"{calculation} exceeds the range of integers (64 bits).");

    /// <summary>An argument is outside of the range that a function takes.</summary>
    public static CypherRuntimeException OutOfRange(string message) =>
        new(RuntimeErrorKind.ArgumentError, "NumberOutOfRange", message);

    /// <summary>An argument's type is right, its value is not.</summary>
    public static CypherRuntimeException InvalidArgument(string message, Exception? inner = null) =>
        new(RuntimeErrorKind.ArgumentError, "InvalidArgumentValue", message, inner);

    /// <summary>A result is larger than what a query may build.</summary>
    public static CypherRuntimeException TooLarge(string message, Exception? inner = null) =>
        new(RuntimeErrorKind.ResourceExhausted, "ResultTooLarge", message, inner);

    /// <summary>Names a value's type, and the value where it is short.</summary>
    private static string Describe(object? value) => value switch
    {
        null => "null",
        string { Length: <= 40 } text => $"the text '{text}'",
        bool or long or double => $"the {CypherTypes.Name(value)} {ValueText.Of(value)}",
        _ => CypherTypes.NameWithArticle(value),
    };
}
