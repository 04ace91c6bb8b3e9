using System.Management.Automation;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Projections.Neo4j;
using CartographyPS.Neo4j;

namespace CartographyPS.Cmdlets;

/// <summary>Updates a Neo4j database to the state of the ledger.</summary>
[Cmdlet(VerbsData.Publish, "CartographyGraph", SupportsShouldProcess = true)]
[OutputType(typeof(ProjectionResult))]
public sealed class PublishCartographyGraph : LedgerCmdlet, IDynamicParameters
{
    private readonly Neo4jParameters _neo4j = new();

    /// <summary>Compares the whole graph, instead of writing only the changes since the last publish.</summary>
    [Parameter]
    public SwitchParameter Full { get; set; }

    /// <summary>Keeps lastupdated on nodes and edges that were read without change.</summary>
    [Parameter]
    public SwitchParameter NoTouch { get; set; }

    /// <inheritdoc/>
    public object GetDynamicParameters() => _neo4j;

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var publisher = new GraphPublisher(Connection(_neo4j), new Neo4jOptions(Full, !NoTouch, ModuleVersion.Text));
        string path = LedgerPath;
        if (!ShouldProcess(publisher.Database, $"Publish the graph of {path}")) return;
        try
        {
            Pump(async (post, cancellationToken) =>
            {
                var (result, failure) = await publisher.PublishAsync(path, post, cancellationToken).ConfigureAwait(false);
                post(cmdlet => cmdlet.WriteObject(result));
                if (failure is not null) post(cmdlet => cmdlet.WriteError(Neo4jErrors.Publish(failure, publisher.Database)));
            });
        }
        catch (LedgerException exception)
        {
            ThrowTerminatingError(Errors.Ledger(exception, path));
        }
    }
}
