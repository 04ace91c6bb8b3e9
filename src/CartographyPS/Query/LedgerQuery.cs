using System.Management.Automation;
using CartographyPS.Cypher;
using CartographyPS.Cypher.Execution;
using CartographyPS.Cypher.Values;
using CartographyPS.Engine.Cypher;
using CartographyPS.Engine.Ledger.Reading;

namespace CartographyPS.Query;

/// <summary>Runs a Cypher query on the ledger.</summary>
/// <param name="text">The query.</param>
/// <param name="parameters">The values of its parameters as <see cref="ParametersOf"/> returns them, by name without <c>$</c>.</param>
/// <param name="options">Its limits.</param>
internal sealed class LedgerQuery(string text, IReadOnlyDictionary<string, object?> parameters, CypherOptions options)
{
    /// <summary>Converts parameters to the values that Cypher has.</summary>
    /// <exception cref="ArgumentException">A value has a type that Cypher lacks.</exception>
    public static Dictionary<string, object?> ParametersOf(IReadOnlyDictionary<string, object?> given)
    {
        try
        {
            return given.ToDictionary(parameter => parameter.Key, parameter => ValueImport.From(parameter.Value));
        }
        catch (CypherRuntimeException exception)
        {
            throw new ArgumentException(exception.Message, exception);
        }
    }

    /// <summary>Runs the query, and writes its rows as they are found.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="write">Writes a row.</param>
    /// <param name="warn">Shows a remark on the query.</param>
    /// <param name="cancellation">Ends the query.</param>
    /// <exception cref="CypherSyntaxException">The query is wrong, or writes.</exception>
    /// <exception cref="CypherRuntimeException">The query failed.</exception>
    /// <exception cref="CypherLimitException">The query exceeded a limit.</exception>
    /// <exception cref="OperationCanceledException">The query was ended.</exception>
    /// <exception cref="Engine.Ledger.LedgerException">The ledger cannot be read.</exception>
    public void Run(LedgerReader ledger, Action<PSObject> write, Action<string> warn, CancellationToken cancellation)
    {
        var query = CypherQuery.Parse(text);
        using var graph = LedgerGraph.Open(ledger, ModuleVersion.Text);
        var result = query.Run(graph, parameters, options, cancellation);
        foreach (var notification in result.Notifications)
            warn($"{notification.Message} (Line {notification.Line}, column {notification.Column} of the query.)");

        var rows = new RowOutput(write);
        foreach (object?[] row in result.Rows) rows.Add(LedgerValue.Row(result.Columns, row));
        graph.CheckUnwritten();
        rows.End();
    }
}
