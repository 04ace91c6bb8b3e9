using CartographyPS.Bolt;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Projections.Neo4j;
using CartographyPS.Engine.Projections.Neo4j.Client;
using CartographyPS.Engine.Projections.Neo4j.Schema;
using CartographyPS.Engine.Projections.Neo4j.State;

namespace CartographyPS.Neo4j;

/// <summary>Tests the rights and the content of a Neo4j database. Test writes are rolled back.</summary>
/// <param name="connection">The database.</param>
/// <param name="model">The model of all resource types, whose indexes the database should have when there is no ledger yet.</param>
internal sealed class Neo4jProbe(Neo4jConnection connection, GraphModel model)
{
    private static readonly Dictionary<string, object?> None = [];

    /// <summary>Runs the test.</summary>
    /// <param name="ledger">The ledger to compare with; null for none.</param>
    /// <param name="cancellationToken">Cancels the test.</param>
    public async Task<Neo4jTest> RunAsync(LedgerReader? ledger, CancellationToken cancellationToken)
    {
        GraphServer? server = null;
        try
        {
            using var database = new BoltDatabase(connection.Open(), connection.Database);
            server = await database.ConnectAsync(cancellationToken).ConfigureAwait(false);
            server.Check();
            var (state, others) = await new StateStore(database, DatabaseNames.Id(ledger?.Id ?? Guid.Empty)).ReadAsync(cancellationToken).ConfigureAwait(false);
            using var schema = new SchemaManager(database, ledger is null ? IndexList.For(model) : IndexList.For(ledger), state?.Unindexed ?? []);
            var missing = await schema.MissingAsync(cancellationToken).ConfigureAwait(false);
            var writing = await TryAsync(database, $"CREATE (:{DatabaseNames.Ledger} {{id: randomUUID()}})", cancellationToken).ConfigureAwait(false);
            var indexing = await TryAsync(database, $"CREATE INDEX FOR (x:{DatabaseNames.Ledger}) ON (x.tried)", cancellationToken).ConfigureAwait(false);
            var failure = writing ?? (missing.Count == 0 ? null : indexing);
            return new Neo4jTest
            {
                Uri = connection.ToString(),
                Works = failure is null,
                Reachable = true,
                Server = server.Agent,
                Database = server.Database,
                User = connection.User,
                CanWrite = writing is null,
                CanIndex = indexing is null,
                MissingIndexes = missing.Count,
                State = ledger is null ? null : StateOf(ledger, state),
                OtherLedgers = others,
                ErrorId = failure is null ? null : Neo4jErrors.Id(failure),
                Message = failure?.Message,
            };
        }
        catch (GraphDatabaseException exception)
        {
            return new Neo4jTest
            {
                Uri = connection.ToString(),
                // A server returns these errors only after it has accepted the credential.
                Reachable = server is not null
                    || exception.Fault is nameof(BoltErrorKind.DatabaseNotFound) or nameof(BoltErrorKind.Forbidden) or nameof(BoltErrorKind.InvalidQuery),
                Server = server?.Agent,
                Database = server?.Database,
                User = connection.User,
                ErrorId = Neo4jErrors.Id(exception),
                Message = exception.Message,
            };
        }
    }

    private static string StateOf(LedgerReader ledger, DatabaseState? state)
    {
        if (state is null) return "None";
        if (!state.IsWhole) return "Interrupted";
        if (state.Position.Changed == ledger.Position().Changed) return "Current";
        return ledger.ChangesSince(state.Position) is null ? "Unknown" : "Behind";
    }

    private static async Task<GraphDatabaseException?> TryAsync(BoltDatabase database, string query, CancellationToken cancellationToken)
    {
        try
        {
            await database.WriteAsync<bool>(
                async transaction =>
                {
                    await (await transaction.RunAsync(query, None).ConfigureAwait(false)).CountsAsync().ConfigureAwait(false);
                    throw new RolledBackException();
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (RolledBackException)
        {
            return null;
        }
        catch (GraphDatabaseException exception)
        {
            return exception;
        }
        return null;
    }

    /// <summary>Rolls a test transaction back.</summary>
    private sealed class RolledBackException : Exception;
}
