using System.Diagnostics;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Projections.Neo4j;
using CartographyPS.Engine.Projections.Neo4j.Client;

namespace CartographyPS.Neo4j;

/// <summary>Publishes a ledger to a Neo4j database. A database that cannot be brought to the ledger's state now is no failure of the ledger.</summary>
/// <param name="connection">The database.</param>
/// <param name="options">How.</param>
internal sealed class GraphPublisher(Neo4jConnection connection, Neo4jOptions options)
{
    /// <summary>The database.</summary>
    public string Database => connection.ToString();

    /// <summary>Publishes.</summary>
    /// <param name="ledgerPath">The ledger's file.</param>
    /// <param name="say">Is told what is being done.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How it went, and why the database is not there yet; null when it is.</returns>
    /// <exception cref="Engine.Ledger.LedgerException">The ledger cannot be read.</exception>
    public async Task<(ProjectionResult Result, GraphDatabaseException? Failure)> PublishAsync(
        string ledgerPath, Action<string> say, CancellationToken cancellationToken)
    {
        var time = Stopwatch.StartNew();
        using var ledger = LedgerReader.Open(ledgerPath);
        try
        {
            using var database = new BoltDatabase(connection.Open(), connection.Database);
            return (new ProjectionResult(Database, await new Neo4jProjection(database, options).PublishAsync(ledger, say, cancellationToken).ConfigureAwait(false)), null);
        }
        catch (GraphDatabaseException exception)
        {
            return (new ProjectionResult(Database, exception.Message, time.Elapsed.TotalSeconds), exception);
        }
    }
}
