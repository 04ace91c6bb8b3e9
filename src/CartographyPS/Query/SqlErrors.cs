using System.Management.Automation;
using System.Text.RegularExpressions;
using CartographyPS.Cmdlets;
using CartographyPS.Engine.Common;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;

namespace CartographyPS.Query;

/// <summary>The errors of SQL queries, with the way out that the query itself suggests.</summary>
internal static class SqlErrors
{
    private static readonly Regex CypherStart = new(
        @"\A\s*(EXPLAIN\s+|PROFILE\s+)?(MATCH|OPTIONAL\s+MATCH|UNWIND|RETURN|CALL)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex MissingTable = new(@"\bno such table: (?<name>\S+)", RegexOptions.CultureInvariant);

    /// <summary>Returns the error of a query.</summary>
    /// <param name="exception">What the ledger says.</param>
    /// <param name="query">The query.</param>
    /// <param name="model">The model of the ledger, whose labels and edge types are views.</param>
    public static ErrorRecord Of(LedgerException exception, string query, GraphModel model)
    {
        var error = Errors.Ledger(exception, null);
        if (CypherStart.IsMatch(query))
        {
            const string Advice = "This looks like Cypher, which -Cypher runs: Invoke-CartographyQuery -Cypher '...'.";
            error.ErrorDetails = new ErrorDetails(exception.Message) { RecommendedAction = Advice };
        }
        else if (exception.Message.StartsWith("The parameter ", StringComparison.Ordinal))
        {
            error.ErrorDetails = new ErrorDetails(exception.Message) { RecommendedAction = "Give its value: -Parameter @{ name = 'value' }." };
        }
        else if (MissingTable.Match(exception.Message) is { Success: true } missing
            && Suggestions.To(missing.Groups["name"].Value, GraphNames.Views(model)) is { Count: > 0 } nearest)
        {
            string message = $"{exception.Message}. Nearest: {string.Join(", ", nearest)}.";
            error.ErrorDetails = new ErrorDetails(message) { RecommendedAction = error.ErrorDetails?.RecommendedAction };
        }
        return error;
    }
}
