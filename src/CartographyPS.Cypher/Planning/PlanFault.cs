using CartographyPS.Cypher.Functions;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Planning;

/// <summary>Makes the errors of planning.</summary>
internal static class PlanFault
{
    /// <summary>The query uses a parameter that was not given.</summary>
    public static CypherRuntimeException MissingParameter(string name) => new(
        RuntimeErrorKind.ParameterMissing, "MissingParameter", $"The parameter ${name} has no value. Give it one, or null.");

    /// <summary>The query uses a variable that is not defined there.</summary>
    public static CypherRuntimeException UnknownVariable(string name) => new(
        RuntimeErrorKind.SyntaxError, "UndefinedVariable", $"The variable '{name}' is not defined here.");

    /// <summary>A function does not exist.</summary>
    public static CypherRuntimeException UnknownFunction(string name) => new(
        RuntimeErrorKind.SyntaxError, "UnknownFunction", $"There is no function {name}().");

    /// <summary>A call of a function has too few or too many arguments.</summary>
    public static CypherRuntimeException WrongArgumentCount(CypherFunction function, int given) => new(
        RuntimeErrorKind.SyntaxError, "InvalidNumberOfArguments", $"{function.Name}() does not take {given} arguments.");

    /// <summary>A call of an aggregating function has too few or too many arguments.</summary>
    public static CypherRuntimeException WrongArgumentCount(CypherAggregation aggregation, int given) => new(
        RuntimeErrorKind.SyntaxError, "InvalidNumberOfArguments", $"{aggregation.Name}() takes {aggregation.Parameters.Count} arguments, not {given}.");

    /// <summary>An expression or query is nested too deeply.</summary>
    public static CypherRuntimeException TooDeep(int limit) => new(
        RuntimeErrorKind.ResourceExhausted, "QueryTooDeep", $"The query is nested more than {limit} levels deep. Split it with WITH.");

    /// <summary>A query has too many clauses.</summary>
    public static CypherRuntimeException TooLong(int limit) => new(
        RuntimeErrorKind.ResourceExhausted, "QueryTooLong", $"The query has more than {limit} clauses and patterns. Split it.");

    /// <summary>A procedure does not exist.</summary>
    public static CypherRuntimeException UnknownProcedure(string name, IEnumerable<string> known) => new(
        RuntimeErrorKind.SyntaxError, "ProcedureNotFound", $"There is no procedure {name}. There are {string.Join(", ", known)}.");

    /// <summary>The ends of a shortest path are the same node.</summary>
    public static CypherRuntimeException SameEnds(string from, string to) => new(
        RuntimeErrorKind.ArgumentError,
        "InvalidArgumentValue",
        $"A shortest path needs two different nodes, but {from} and {to} are the same. Exclude those rows: WHERE {from} <> {to}.");
}
