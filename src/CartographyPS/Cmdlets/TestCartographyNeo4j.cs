using System.Management.Automation;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Neo4j;
using CartographyPS.Resources;

namespace CartographyPS.Cmdlets;

/// <summary>Tests whether a Neo4j database can take the graph: connection, version, rights, indexes, present content.</summary>
[Cmdlet(VerbsDiagnostic.Test, "CartographyNeo4j")]
[OutputType(typeof(Neo4jTest))]
public sealed class TestCartographyNeo4j : LedgerCmdlet, IDynamicParameters
{
    private readonly Neo4jParameters _neo4j = new();

    /// <inheritdoc/>
    public object GetDynamicParameters() => _neo4j;

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var connection = Connection(_neo4j);
        string path = LedgerPath;
        try
        {
            Pump(async (post, cancellationToken) =>
            {
                // The default ledger need not exist yet. A named one must.
                using var ledger = DatabasePath is null && !File.Exists(path) ? null : LedgerReader.Open(path);
                var probe = new Neo4jProbe(connection, AwsAnalyses.Catalog.Model);
                var result = await probe.RunAsync(ledger, cancellationToken).ConfigureAwait(false);
                post(cmdlet => cmdlet.WriteObject(result));
            });
        }
        catch (LedgerException exception)
        {
            ThrowTerminatingError(Errors.Ledger(exception, path));
        }
    }
}
