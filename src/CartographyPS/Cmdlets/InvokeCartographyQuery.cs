using System.Collections;
using System.Data.Common;
using System.Globalization;
using System.Management.Automation;
using CartographyPS.Completion;
using CartographyPS.Cypher.Execution;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Projections.Neo4j.Client;
using CartographyPS.Neo4j;
using CartographyPS.Query;

namespace CartographyPS.Cmdlets;

/// <summary>Runs a query on the graph: SQL or Cypher on the ledger, or Cypher on a Neo4j database.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "CartographyQuery", DefaultParameterSetName = SqlSet, SupportsShouldProcess = true)]
[OutputType(typeof(PSObject))]
public sealed class InvokeCartographyQuery : LedgerCmdlet, IDynamicParameters, IDisposable
{
    private const string SqlSet = "Sql";
    private const string CypherSet = "Cypher";

    private readonly Neo4jParameters _neo4j = new();
    private readonly CancellationTokenSource _stop = new();

    /// <summary>An SQL SELECT over the ledger's views.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = SqlSet)]
    [Alias("Sql")]
    [TextArgument]
    [ValidateNotNullOrEmpty]
    public string Query { get; set; } = string.Empty;

    /// <summary>A Cypher query, for the ledger or for the Neo4j database that <c>-Neo4jUri</c> or NEO4J_URI names.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CypherSet)]
    [ArgumentCompleter(typeof(CypherCompleter))]
    [ValidateNotNullOrEmpty]
    public string Cypher { get; set; } = string.Empty;

    /// <summary>Runs the Cypher query on the ledger, although NEO4J_URI names a database.</summary>
    [Parameter(ParameterSetName = CypherSet)]
    public SwitchParameter Local { get; set; }

    /// <summary>The time that the Cypher query may take, in seconds; 0, the default, for no limit of its own.</summary>
    [Parameter(ParameterSetName = CypherSet)]
    [ValidateRange(0, int.MaxValue)]
    public int TimeoutSeconds { get; set; }

    /// <summary>The memory that the Cypher query may use on the ledger for rows that it keeps, in megabytes. 512 unless given.</summary>
    [Parameter(ParameterSetName = CypherSet)]
    [ValidateRange(1, 1 << 20)]
    public int MemoryLimitMB { get; set; } = (int)(CypherOptions.Default.MemoryLimit >> 20);

    /// <summary>Lets the Cypher query change the Neo4j database, after ShouldProcess has allowed it.</summary>
    [Parameter(ParameterSetName = CypherSet)]
    public SwitchParameter AllowWrite { get; set; }

    /// <summary>The values of the query's parameters by name.</summary>
    [Parameter(Position = 1)]
    [Alias("Parameters")]
    public Hashtable Parameter { get; set; } = [];

    private TimeSpan? Timeout => TimeoutSeconds > 0 ? TimeSpan.FromSeconds(TimeoutSeconds) : null;

    /// <inheritdoc/>
    public object GetDynamicParameters() => _neo4j;

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    /// <inheritdoc/>
    protected override void StopProcessing()
    {
        _stop.Cancel();
        base.StopProcessing();
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == SqlSet) RunSql();
        else if (Server() is { } server) RunOnServer(server);
        else RunOnLedger();
    }

    private static PSObject Row(DbDataReader reader)
    {
        var row = QueryRow.New("CartographyPS.QueryRow");
        for (int i = 0; i < reader.FieldCount; i++) QueryRow.Add(row, reader.GetName(i), reader.IsDBNull(i) ? null : reader.GetValue(i));
        return row;
    }

    private void RunSql()
    {
        RefuseServer("applies only to Cypher queries (-Cypher). SQL runs on the ledger.");
        WithLedger(ledger =>
        {
            var parameters = Parameter.Cast<DictionaryEntry>().Select(entry => new KeyValuePair<string, object?>(
                Convert.ToString(entry.Key, CultureInfo.InvariantCulture)!, entry.Value is PSObject wrapped ? wrapped.BaseObject : entry.Value));
            var rows = new RowOutput(WriteObject);
            try
            {
                foreach (var row in ledger.Query(Query, parameters, Row)) rows.Add(row);
                rows.End();
            }
            catch (LedgerException exception) when (exception.Fault == LedgerFault.Query)
            {
                ThrowTerminatingError(SqlErrors.Of(exception, Query, ledger.Model));
            }
        });
    }

    // The database that the query is for; null for the ledger.
    private Neo4jConnection? Server()
    {
        if (!Local) return NamedConnection(_neo4j);
        RefuseServer("names a server, and -Local the ledger.");
        return null;
    }

    private void RefuseServer(string reason)
    {
        if (MyInvocation.BoundParameters.Keys.FirstOrDefault(name => name.StartsWith("Neo4j", StringComparison.OrdinalIgnoreCase)) is { } name)
            Refuse(name, reason, "Neo4jParametersNotValid");
    }

    private void Refuse(string parameter, string reason, string id) =>
        ThrowTerminatingError(Errors.InvalidParameter(new ArgumentException($"-{parameter} {reason}", parameter), id));

    private void RunOnLedger()
    {
        if (AllowWrite)
            Refuse(nameof(AllowWrite), "applies only to a Neo4j database (-Neo4jUri or NEO4J_URI). Only syncs write the ledger.", "AllowWriteNotValid");
        var query = new LedgerQuery(
            Cypher,
            Checked(() => LedgerQuery.ParametersOf(CypherParameters.Of(Parameter))),
            new CypherOptions { Timeout = Timeout, MemoryLimit = (long)MemoryLimitMB << 20, IsKnownName = GraphNames.Has });
        WithLedger(ledger =>
        {
            try
            {
                query.Run(ledger, WriteObject, WriteWarning, _stop.Token);
            }
            catch (LedgerException) when (_stop.IsCancellationRequested)
            {
                throw new PipelineStoppedException();
            }
            catch (Exception exception) when (CypherErrors.Of(exception) is { } error)
            {
                ThrowTerminatingError(error);
            }
        });
    }

    private void RunOnServer(Neo4jConnection connection)
    {
        if (MyInvocation.BoundParameters.ContainsKey(nameof(MemoryLimitMB)))
            Refuse(nameof(MemoryLimitMB), "applies only to queries on the ledger. A server has a setting for it.", "MemoryLimitNotValid");
        var query = new ServerQuery(connection, Cypher, Checked(() => CypherParameters.Of(Parameter))) { MayWrite = AllowWrite, Timeout = Timeout };
        if (AllowWrite && !ShouldProcess(connection.ToString(), $"Run {Cypher}")) return;
        try
        {
            Checked(() =>
            {
                Pump(query.RunAsync);
                return true;
            });
        }
        catch (GraphDatabaseException exception)
        {
            ThrowTerminatingError(Neo4jErrors.Query(exception, connection.ToString()));
        }
    }

    // Values of -Parameter are checked where they are converted, which for a server is when they are sent.
    private T Checked<T>(Func<T> convert)
    {
        try
        {
            return convert();
        }
        catch (ArgumentException exception)
        {
            ThrowTerminatingError(Errors.InvalidParameter(exception, "QueryParameterNotValid"));
            throw;
        }
    }
}
