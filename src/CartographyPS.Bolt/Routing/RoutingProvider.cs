using CartographyPS.Bolt.Connection;
using CartographyPS.Bolt.Errors;
using CartographyPS.Bolt.Time;

namespace CartographyPS.Bolt.Routing;

/// <summary>Sends work to the member of a cluster that the routing table names for it (neo4j://).</summary>
internal sealed class RoutingProvider(BoltAddress seed, RouteRequest route, ServerPools pools, Clock clock) : IConnectionProvider
{
    private readonly RoutingTables _tables = new();
    private readonly SemaphoreSlim _fetching = new(1, 1);

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
            catch (BoltException e) when (IsServerUnavailable(e))
            {
                last = e;
                OnFailure(address, table.Database, e);
                table = table.Without(address);
            }
        }
        throw Fault.NoServer(mode == BoltAccessMode.Write ? "writing" : "reading", table.Database, last);
    }

    public Task ReleaseAsync(BoltConnection connection) => pools[connection.Address].ReleaseAsync(connection);

    public void OnFailure(BoltAddress address, string? database, BoltException failure)
    {
        if (IsServerUnavailable(failure) || failure.Code == "Neo.TransientError.General.DatabaseUnavailable")
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

    private static bool IsServerUnavailable(BoltException e) =>
        e.Kind is BoltErrorKind.Unreachable or BoltErrorKind.ConnectionLost or BoltErrorKind.CommitUnknown
        || (e.Kind is BoltErrorKind.TlsFailed && e.IsRetryable);

    private async Task<RoutingTable> FreshTableAsync(
        BoltAccessMode mode, string? database, IReadOnlyList<string> bookmarks, CancellationToken cancellationToken)
    {
        if (_tables.Find(database) is { } known && known.IsFresh(mode, clock.Now)) return known;
        await _fetching.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Another caller may have fetched it meanwhile.
            var current = _tables.Find(database);
            if (current is not null && current.IsFresh(mode, clock.Now)) return current;
            var table = await FetchFromAnyAsync(current, database, bookmarks, cancellationToken).ConfigureAwait(false);
            _tables.Put(database, table);
            pools.Purge(address => address != seed && !_tables.Contains(address));
            return table;
        }
        finally
        {
            _fetching.Release();
        }
    }

    private async Task<RoutingTable> FetchFromAnyAsync(
        RoutingTable? current, string? database, IReadOnlyList<string> bookmarks, CancellationToken cancellationToken)
    {
        BoltException? last = null;
        foreach (var router in Candidates(current))
        {
            try
            {
                return await FetchAsync(router, database, bookmarks, cancellationToken).ConfigureAwait(false);
            }
            catch (BoltException e) when (!IsFinal(e) && (router != seed || e.IsRetryable || IsNotRouter(e)))
            {
                last = e;
                OnFailure(router, database, e);
            }
        }
        throw Fault.NoRoutes(seed.ToString(), last);
    }

    // Known members without a writer may be isolated from the cluster. The address that the user gave may have a newer table.
    private IEnumerable<BoltAddress> Candidates(RoutingTable? current)
    {
        if (current is null) return [seed];
        return current.Writers.Count == 0 ? current.Routers.Prepend(seed).Distinct() : current.Routers.Append(seed).Distinct();
    }

    // Failures that every router would repeat: wrong password, unknown database, invalid bookmark.
    private static bool IsFinal(BoltException e) => e.Code is { } code && !e.IsRetryable
        && (code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal)
            || code.StartsWith("Neo.ClientError.Database.", StringComparison.Ordinal)
            || code.StartsWith("Neo.ClientError.Transaction.InvalidBookmark", StringComparison.Ordinal)
            || code.StartsWith("Neo.ClientError.Request.", StringComparison.Ordinal));

    // A server that is not in a cluster, or that responds without a valid table.
    private static bool IsNotRouter(BoltException e) =>
        e.Kind == BoltErrorKind.ProtocolViolation || e.Code == "Neo.ClientError.Procedure.ProcedureNotFound";

    private async Task<RoutingTable> FetchAsync(
        BoltAddress router, string? database, IReadOnlyList<string> bookmarks, CancellationToken cancellationToken)
    {
        var connection = await pools[router].AcquireAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var table = await route.SendAsync(connection, database, bookmarks, cancellationToken).ConfigureAwait(false);
            return RoutingTable.Read(table, database, clock.Now);
        }
        finally
        {
            await pools[router].ReleaseAsync(connection).ConfigureAwait(false);
        }
    }
}
