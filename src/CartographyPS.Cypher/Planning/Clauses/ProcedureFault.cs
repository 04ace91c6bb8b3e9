using CartographyPS.Cypher.Execution;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Planning.Clauses;

/// <summary>Makes the errors of calls of procedures.</summary>
internal static class ProcedureFault
{
    /// <summary>A call has too few or too many arguments.</summary>
    public static CypherRuntimeException WrongCount(CypherProcedure procedure, int given) => new(
        RuntimeErrorKind.SyntaxError, "InvalidNumberOfArguments", $"{procedure.Name} takes {procedure.Parameters.Count} arguments, not {given}.");

    /// <summary>A call among other clauses has no parentheses.</summary>
    public static CypherRuntimeException NeedsParentheses(CypherProcedure procedure) => new(
        RuntimeErrorKind.SyntaxError, "InvalidArgumentPassingMode", $"Among other clauses a call has parentheses: CALL {procedure.Name}(...).");

    /// <summary>An argument has the wrong type.</summary>
    public static CypherRuntimeException WrongType(CypherProcedure procedure, CypherProcedureField parameter, object? value) => new(
        RuntimeErrorKind.SyntaxError,
        "InvalidArgumentType",
        $"{procedure.Name} needs {parameter.Type} as {parameter.Name}, not {CypherTypes.NameWithArticle(value)}.");

    /// <summary>An argument aggregates.</summary>
    public static CypherRuntimeException Aggregates(CypherProcedure procedure) => new(
        RuntimeErrorKind.SyntaxError, "InvalidAggregation", $"An argument of {procedure.Name} cannot aggregate. Aggregate in a WITH before it.");

    /// <summary>A procedure has no such column.</summary>
    public static CypherRuntimeException NoColumn(CypherProcedure procedure, string column) => new(
        RuntimeErrorKind.SyntaxError,
        "UndefinedVariable",
        $"{procedure.Name} has no column '{column}'. It has {string.Join(", ", procedure.Columns.Select(known => known.Name))}.");
}
