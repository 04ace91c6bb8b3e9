using System.Diagnostics;
using System.Net;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Ledger.Reading.History;
using CartographyPS.Engine.Projections.Neo4j.Client;
using CartographyPS.Engine.Projections.Neo4j.Reconciling;
using CartographyPS.Engine.Projections.Neo4j.Refusing;
using CartographyPS.Engine.Projections.Neo4j.Schema;
using CartographyPS.Engine.Projections.Neo4j.State;
using CartographyPS.Engine.Projections.Neo4j.Touching;
using CartographyPS.Engine.Projections.Neo4j.Writing;

namespace CartographyPS.Engine.Projections.Neo4j;

/// <summary>
/// Brings a Neo4j database to the state of a ledger. When the database's state is known, the projection applies the changes since then.
/// Otherwise it compares the whole graph. It changes and removes only what the ledger owns. An interrupted publish is recorded in the
/// database, and the next one repairs it.
/// </summary>
internal sealed class Neo4jProjection(IGraphDatabase database, Neo4jOptions options)
{
    private static readonly Version ScopedCalls = new(5, 23);

    /// <summary>Publishes the ledger's current graph.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="report">Receives progress messages.</param>
    /// <param name="cancellationToken">Cancels between two batches.</param>
    /// <exception cref="GraphDatabaseException">The database could not be brought to the ledger's state.</exception>
    /// <exception cref="Ledger.LedgerException">The ledger cannot be read.</exception>
    public async Task<Publication> PublishAsync(LedgerReader ledger, Action<string> report, CancellationToken cancellationToken)
    {
        var time = Stopwatch.StartNew();
        var server = await database.ConnectAsync(cancellationToken).ConfigureAwait(false);
        server.Check();
        using var snapshot = ledger.Snapshot();
        var store = new StateStore(database, DatabaseNames.Id(ledger.Id));
        var (state, others) = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        var now = ledger.Position();
        var changes = state is { Position.Changed: >= 0 } ? ledger.ChangesSince(state.Position) : null;
        string? why = WhyInFull(state, others, now, changes);
        if (why is null && state!.Position.Changed == now.Changed && (!options.Touch || state.Position.Read == now.Read))
        {
            return new Publication(server, null, false, default, state.Shared, state.Refusals, time.Elapsed);
        }

        // A full publish retries what the database refused before.
        var refusals = new Refusals(why is null ? state!.Refusals : []);
        using var schema = new SchemaManager(database, IndexList.For(ledger), state is null || options.Full ? [] : state.Unindexed);
        await schema.EnsureAsync(cancellationToken).ConfigureAwait(false);
        var fence = await store.BeginAsync(ledger.Path, cancellationToken).ConfigureAwait(false);
        var rows = new GraphRow(ledger.Model, fence.Ledger, options.ModuleVersion);
        var batches = new BisectingWriter(new BatchWriter(database, fence), schema, refusals);
        var writer = new GraphWriter(batches, refusals, ledger.Model, rows, Parallelism(server), cancellationToken);
        if (why is null && !await ApplyAsync(changes!, writer).ConfigureAwait(false)) why = "Nodes of the ledger were missing in the database.";
        if (why is not null)
        {
            report($"Comparing the whole graph with the database. {why}");
            long lost = writer.Written.Lost;
            refusals.Clear();
            await new Reconciler(database, ledger, writer, rows, fence.Ledger).RunAsync(cancellationToken).ConfigureAwait(false);
            if (writer.Written.Lost > lost)
                throw new GraphDatabaseException(
                    "Interfered", "Another program deleted nodes in the database during the publish. Stop it, then publish again.");
        }

        var touched = default(GraphCounts);
        if (options.Touch)
        {
            touched = await new LastUpdated(database, ledger, fence, writer, options, server.Version >= ScopedCalls)
                .RunAsync(cancellationToken).ConfigureAwait(false);
        }
        var reached = options.Touch ? now : now with { Read = why is null ? state!.Position.Read : 0 };
        var refused = refusals.All();
        await store.EndAsync(fence, reached, refused, schema.Unindexed, options.ModuleVersion, cancellationToken).ConfigureAwait(false);
        return new Publication(server, why, true, writer.Written.Counts + touched, writer.Written.Shared, refused, time.Elapsed);
    }

    // A server on this machine shares its processors with this process, so parallel writes gain nothing. With a remote server they hide the
    // round trips.
    private int Parallelism(GraphServer server)
    {
        string host = server.Address.Substring(0, server.Address.LastIndexOf(':')).Trim('[', ']');
        bool here = host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
        return options.Parallelism ?? (here ? 1 : Fence.Lanes);
    }

    private string? WhyInFull(DatabaseState? state, long others, GraphPosition now, NetChanges? changes)
    {
        if (state is null) return others == 0 ? "The database had no graph of this ledger yet." : "The database had graphs of other ledgers only.";
        if (!state.IsWhole) return "An earlier publish was interrupted.";
        if (options.Full) return "A full publish was requested.";
        if (changes is null || state.Position.Changed > now.Changed) return "The ledger no longer has the changes since the last publish.";
        return state.SharedNow == state.Shared ? null : "Other owners have released nodes that this ledger also states.";
    }

    private static async Task<bool> ApplyAsync(NetChanges changes, GraphWriter writer)
    {
        await writer.RemoveAsync(changes.RemovedEdges()).ConfigureAwait(false);
        await writer.RemoveAsync(changes.RemovedNodes()).ConfigureAwait(false);
        await writer.PutAsync(changes.Nodes()).ConfigureAwait(false);
        await writer.PutAsync(changes.Edges()).ConfigureAwait(false);
        return writer.Written.Lost == 0;
    }
}
