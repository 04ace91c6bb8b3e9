using CartographyPS.Bolt.Connection;
using CartographyPS.Bolt.Errors;
using CartographyPS.Bolt.Time;

namespace CartographyPS.Bolt.Routing;

/// <summary>Work goes to the member of a cluster that does it, as the routing tables tell: neo4j://.</summary>
internal sealed class RoutingProvider(BoltAddress seed, RouteRequest route, ServerPools pools, Clock clock) : IConnectionProvider
{
    private readonly RoutingTables _tables = new();
    private readonly SemaphoreSlim _asking = new(1, 1);

    public async Task<Lease> AcquireAsync(
        BoltAccessMode mode, string? database, IReadOnlyList<string> bookmarks, CancellationToken cancellationToken)
    {
        var table = await FreshTableAsync(mode, database, bookmarks, cancellationToken).ConfigureAwait(false);
        BoltException? last = null;
        while (table.For(mode).Count > 0)
        {
            var address = pools.LeastUsed(table.For(mode));
            try
            {
                return new(await pools[address].AcquireAsync(cancellationToken).ConfigureAwait(false), table.Database);
            }
            catch (BoltException e) when (IsServerGone(e))
            {
                last = e;
                Note(address, table.Database, e);
                table = table.Without(address);
            }
        }
        throw Fault.NoServer(mode == BoltAccessMode.Write ? "writing" : "reading", table.Database, last);
    }

    public Task ReleaseAsync(BoltConnection connection) => pools[connection.Address].ReleaseAsync(connection);

    public void Note(BoltAddress address, string? database, BoltException failure)
    {
        if (IsServerGone(failure) || failure.Code == "Neo.TransientError.General.DatabaseUnavailable")
        {
            _tables.Forget(address);
            pools.Purge(other => other == address);
        }
        else if (failure.Kind == BoltErrorKind.ReadOnlyMember)
        {
            _tables.ForgetWriter(database, address);
        }
        else if (failure.Kind == BoltErrorKind.AuthorizationExpired)
        {
            pools.Purge(_ => true);
        }
    }

    public void Dispose() => pools.Dispose();

    private static bool IsServerGone(BoltException e) =>
        e.Kind is BoltErrorKind.Unreachable or BoltErrorKind.ConnectionLost or BoltErrorKind.CommitUnknown
        || (e.Kind is BoltErrorKind.TlsFailed && e.IsRetryable);

    private async Task<RoutingTable> FreshTableAsync(
        BoltAccessMode mode, string? database, IReadOnlyList<string> bookmarks, CancellationToken cancellationToken)
    {
        if (_tables.Find(database) is { } known && known.IsFresh(mode, clock.Now)) return known;
        await _asking.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Another may have asked meanwhile.
            var current = _tables.Find(database);
            if (current is not null && current.IsFresh(mode, clock.Now)) return current;
            var table = await AskAnyAsync(current, database, bookmarks, cancellationToken).ConfigureAwait(false);
            _tables.Put(database, table);
            pools.Purge(address => address != seed && !_tables.Names(address));
            return table;
        }
        finally
        {
            _asking.Release();
        }
    }

    private async Task<RoutingTable> AskAnyAsync(
        RoutingTable? current, string? database, IReadOnlyList<string> bookmarks, CancellationToken cancellationToken)
    {
        BoltException? last = null;
        foreach (var router in Candidates(current))
        {
            try
            {
                return await AskAsync(router, database, bookmarks, cancellationToken).ConfigureAwait(false);
            }
            catch (BoltException e) when (!IsFinal(e) && (router != seed || e.IsRetryable || IsNoRouter(e)))
            {
                last = e;
                Note(router, database, e);
            }
        }
        throw Fault.NoRoutes(seed.ToString(), last);
    }

    // Without a writer the known members may be cut off from the cluster: the address that the user gave may know better.
    private IEnumerable<BoltAddress> Candidates(RoutingTable? current)
    {
        if (current is null) return [seed];
        return current.Writers.Count == 0 ? current.Routers.Prepend(seed).Distinct() : current.Routers.Append(seed).Distinct();
    }

    // What every router would answer the same: wrong password, no such database, a bookmark that is none.
    private static bool IsFinal(BoltException e) => e.Code is { } code && !e.IsRetryable
        && (code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal)
            || code.StartsWith("Neo.ClientError.Database.", StringComparison.Ordinal)
            || code.StartsWith("Neo.ClientError.Transaction.InvalidBookmark", StringComparison.Ordinal)
            || code.StartsWith("Neo.ClientError.Request.", StringComparison.Ordinal));

    // A server without a cluster, or one whose answer is no table.
    private static bool IsNoRouter(BoltException e) =>
        e.Kind == BoltErrorKind.ProtocolViolation || e.Code == "Neo.ClientError.Procedure.ProcedureNotFound";

    private async Task<RoutingTable> AskAsync(
        BoltAddress router, string? database, IReadOnlyList<string> bookmarks, CancellationToken cancellationToken)
    {
        var connection = await pools[router].AcquireAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var table = await route.AskAsync(connection, database, bookmarks, cancellationToken).ConfigureAwait(false);
            return RoutingTable.Read(table, database, clock.Now);
        }
        finally
        {
            await pools[router].ReleaseAsync(connection).ConfigureAwait(false);
        }
    }
}
