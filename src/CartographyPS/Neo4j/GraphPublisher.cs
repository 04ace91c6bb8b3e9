using System.Diagnostics;
using System.Management.Automation;
using CartographyPS.Cmdlets;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Projections.Neo4j;
using CartographyPS.Engine.Projections.Neo4j.Client;
using CartographyPS.Engine.Projections.Neo4j.Refusing;

namespace CartographyPS.Neo4j;

/// <summary>Publishes a ledger to a Neo4j database. A database that cannot be updated now is not a failure of the ledger.</summary>
/// <param name="connection">The database.</param>
/// <param name="options">The options of the publish.</param>
internal sealed class GraphPublisher(Neo4jConnection connection, Neo4jOptions options)
{
    private const int MaxWarnings = 20;

    /// <summary>The database.</summary>
    public string Database => connection.ToString();

    /// <summary>Publishes the ledger.</summary>
    /// <param name="ledgerPath">The ledger's file.</param>
    /// <param name="post">Queues an action for the pipeline's thread.</param>
    /// <param name="cancellationToken">Cancels the publish.</param>
    /// <returns>The result, and the reason why the database is not up to date; null when it is.</returns>
    /// <exception cref="Engine.Ledger.LedgerException">The ledger cannot be read.</exception>
    public async Task<(ProjectionResult Result, GraphDatabaseException? Failure)> PublishAsync(
        string ledgerPath, Action<Action<CartographyCmdlet>> post, CancellationToken cancellationToken)
    {
        var time = Stopwatch.StartNew();
        using var ledger = LedgerReader.Open(ledgerPath);
        void Say(string what) => post(cmdlet =>
        {
            cmdlet.WriteVerbose(what);
            cmdlet.WriteProgress(Progress(what));
        });
        Say($"Publishing the changes to {Database}.");
        try
        {
            using var database = new BoltDatabase(connection.Open(), connection.Database);
            var publication = await new Neo4jProjection(database, options).PublishAsync(ledger, Say, cancellationToken).ConfigureAwait(false);
            if (publication.Refusals.Count > 0) post(cmdlet => Warn(cmdlet, publication.Refusals));
            return (new ProjectionResult(Database, publication), null);
        }
        catch (GraphDatabaseException exception)
        {
            return (new ProjectionResult(Database, exception.Message, time.Elapsed.TotalSeconds), exception);
        }
        finally
        {
            post(cmdlet => cmdlet.WriteProgress(Progress("Done", ProgressRecordType.Completed)));
        }
    }

    private static void Warn(CartographyCmdlet cmdlet, IReadOnlyList<Refusal> refusals)
    {
        foreach (var refusal in refusals.Take(MaxWarnings)) cmdlet.WriteWarning(refusal.ToString());
        string more = refusals.Count > MaxWarnings ? $"{refusals.Count - MaxWarnings} more were refused. " : "";
        cmdlet.WriteWarning(more + "The ledger has what was refused. Once the database takes it, bring it there with Publish-CartographyGraph -Full.");
    }

    private ProgressRecord Progress(string status, ProgressRecordType type = ProgressRecordType.Processing) =>
        new(0, $"Publishing to {Database}", status) { RecordType = type };
}
