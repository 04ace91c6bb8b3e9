using CartographyPS.Cypher.Functions;
using CartographyPS.Cypher.Tests.Graphs;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Tests.Values;

/// <summary>Evaluates expressions and calls of functions, without a graph.</summary>
internal static class Evaluation
{
    private static readonly MemoryGraph Empty = new();

    /// <summary>Evaluates an expression.</summary>
    public static object? Of(string expression) => CypherQuery.Parse($"RETURN {expression} AS value").Run(Empty).Rows.Single()[0];

    /// <summary>Calls a function with values.</summary>
    public static object? Call(string function, params object?[] arguments) => FunctionCatalog.Find(function)!.Invoke(arguments, new FunctionContext());

    /// <summary>Asserts that two expressions have the same value of the same type.</summary>
    public static void AssertSame(string expected, string expression)
    {
        object? wanted = Of(expected), actual = Of(expression);
        Assert.True(
            Equivalence.Comparer.Equals(wanted, actual) && Equals(Call("valueType", wanted), Call("valueType", actual)),
            $"{expression} is {Show(actual)}, not {Show(wanted)}");
    }

    /// <summary>Writes any value for a message.</summary>
    public static string Show(object? value) => value switch
    {
        string text => $"'{text}'",
        IReadOnlyList<object?> list => "[" + string.Join(", ", list.Select(Show)) + "]",
        IReadOnlyDictionary<string, object?> map => "{" + string.Join(", ", map.Select(entry => entry.Key + ": " + Show(entry.Value))) + "}",
        _ => value is null || ValueText.IsScalar(value) ? ValueText.Of(value) : value.ToString()!,
    };

    /// <summary>Asserts that something raises an error of a query.</summary>
    public static CypherRuntimeException AssertFails(RuntimeErrorKind kind, string detail, Func<object?> action)
    {
        var error = Assert.Throws<CypherRuntimeException>(() => action());
        Assert.Equal((kind, detail), (error.Kind, error.Detail));
        Assert.NotEmpty(error.Message);
        return error;
    }
}
