using System.Collections;
using System.Data.Common;
using System.Globalization;
using System.Management.Automation;
using CartographyPS.Bolt;
using CartographyPS.Engine.Projections.Neo4j.Client;
using CartographyPS.Neo4j;

namespace CartographyPS.Cmdlets;

/// <summary>Runs a query on the graph: SQL on the ledger, or Cypher on a Neo4j database.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "CartographyQuery", DefaultParameterSetName = SqlSet)]
[OutputType(typeof(PSObject))]
public sealed class InvokeCartographyQuery : LedgerCmdlet, IDynamicParameters
{
    private const string SqlSet = "Sql";
    private const string CypherSet = "Cypher";

    private readonly Neo4jParameters _neo4j = new();

    /// <summary>An SQL SELECT over the ledger's views.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = SqlSet)]
    [Alias("Sql")]
    [ValidateNotNullOrEmpty]
    public string Query { get; set; } = string.Empty;

    /// <summary>A Cypher query for a Neo4j database.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CypherSet)]
    [ValidateNotNullOrEmpty]
    public string Cypher { get; set; } = string.Empty;

    /// <summary>Lets the Cypher query change the database.</summary>
    [Parameter(ParameterSetName = CypherSet)]
    public SwitchParameter AllowWrite { get; set; }

    /// <summary>The values of the query's parameters by name.</summary>
    [Parameter(Position = 1)]
    [Alias("Parameters")]
    public Hashtable Parameter { get; set; } = [];

    /// <inheritdoc/>
    public object GetDynamicParameters() => _neo4j;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == CypherSet) RunCypher();
        else RunSql();
    }

    private static PSObject Row(DbDataReader reader)
    {
        var row = QueryRow.New("CartographyPS.QueryRow");
        for (int i = 0; i < reader.FieldCount; i++) QueryRow.Add(row, reader.GetName(i), reader.IsDBNull(i) ? null : reader.GetValue(i));
        return row;
    }

    private void RunSql()
    {
        if (MyInvocation.BoundParameters.Keys.FirstOrDefault(name => name.StartsWith("Neo4j", StringComparison.OrdinalIgnoreCase)) is { } name)
        {
            ThrowTerminatingError(Errors.InvalidParameter(
                new ArgumentException($"-{name} applies only to Cypher queries (-Cypher). SQL runs on the ledger.", name), "Neo4jParametersNotValid"));
        }
        WithLedger(ledger =>
        {
            var parameters = Parameter.Cast<DictionaryEntry>().Select(entry => new KeyValuePair<string, object?>(
                Convert.ToString(entry.Key, CultureInfo.InvariantCulture)!, entry.Value is PSObject wrapped ? wrapped.BaseObject : entry.Value));
            var rows = new RowOutput(WriteObject);
            foreach (var row in ledger.Query(Query, parameters, Row)) rows.Add(row);
            rows.End();
        });
    }

    private void RunCypher()
    {
        var connection = Connection(_neo4j);
        try
        {
            var parameters = CypherParameters.Of(Parameter);
            Pump(async (post, cancellationToken) =>
            {
                using var driver = connection.Open();
                await driver.Session(connection.Database).RunAsync(
                    Cypher, parameters, result => WriteAsync(result, post), AllowWrite ? BoltAccessMode.Write : BoltAccessMode.Read, null, cancellationToken).ConfigureAwait(false);
            });
        }
        catch (BoltException exception)
        {
            ThrowTerminatingError(Neo4jErrors.Query(new GraphDatabaseException(exception.Kind.ToString(), exception.Message, exception), connection.ToString()));
        }
        catch (GraphDatabaseException exception)
        {
            ThrowTerminatingError(Neo4jErrors.Query(exception, connection.ToString()));
        }
        catch (ArgumentException exception)
        {
            ThrowTerminatingError(Errors.InvalidParameter(exception, "QueryParameterNotValid"));
        }
    }

    private static async Task<bool> WriteAsync(BoltResult result, Action<Action<CartographyCmdlet>> post)
    {
        var rows = new RowOutput(row => post(cmdlet => cmdlet.WriteObject(row)));
        while (await result.ReadAsync().ConfigureAwait(false)) rows.Add(CypherValue.Row(result.Current));
        rows.End();
        return true;
    }
}
