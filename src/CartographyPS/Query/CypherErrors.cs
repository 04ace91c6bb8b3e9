using System.Management.Automation;
using CartographyPS.Cypher;
using CartographyPS.Cypher.Execution;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Query;

/// <summary>The errors of Cypher queries on the ledger.</summary>
internal static class CypherErrors
{
    private const string WritingClause = "WritingClause";

    /// <summary>Returns the error of a query; null for an exception that is none of a query's.</summary>
    public static ErrorRecord? Of(Exception exception) => exception switch
    {
        CypherSyntaxException syntax => Syntax(syntax),
        CypherRuntimeException runtime => Runtime(runtime),
        CypherTimeoutException => Errors.Record(
            exception, "QueryTimeout", ErrorCategory.OperationTimeout, null,
            "Correct the query (PROFILE shows where its time goes), or raise -TimeoutSeconds."),
        CypherMemoryException => Errors.Record(
            exception, "QueryMemoryExceeded", ErrorCategory.LimitsExceeded, null,
            "Correct the query (PROFILE shows where its rows come from), or raise -MemoryLimitMB."),
        _ => null,
    };

    // One line: PowerShell 7 shows the message of an error without its line breaks.
    private static ErrorRecord Syntax(CypherSyntaxException exception)
    {
        string action = exception.Detail == WritingClause
            ? "Publish the graph with Publish-CartographyGraph, and write to that database: Invoke-CartographyQuery -Cypher ... -Neo4jUri ... -AllowWrite."
            : "Get-Help about_CartographyCypher describes the language, with examples.";
        return new ErrorRecord(exception, "QueryNotValid", ErrorCategory.SyntaxError, exception.Detail)
        {
            ErrorDetails = new ErrorDetails($"Line {exception.Line}, column {exception.Column}: {exception.Message} The place: {exception.Place}")
            {
                RecommendedAction = action,
            },
        };
    }

    private static ErrorRecord Runtime(CypherRuntimeException exception) => exception.Kind switch
    {
        RuntimeErrorKind.ParameterMissing => Errors.Record(
            exception, "QueryParameterMissing", ErrorCategory.InvalidArgument, exception.Detail, "Give its value: -Parameter @{ name = 'value' }."),
        RuntimeErrorKind.ResourceExhausted => Errors.Record(
            exception, "QueryTooLarge", ErrorCategory.LimitsExceeded, exception.Detail,
            "Return or collect less: LIMIT, a stricter WHERE, an upper bound in [*..3]."),
        _ => Errors.Record(exception, "QueryFailed", ErrorCategory.InvalidOperation, exception.Detail, "Correct the query, or the values that it works on."),
    };
}
