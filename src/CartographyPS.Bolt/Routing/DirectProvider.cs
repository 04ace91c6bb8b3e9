using CartographyPS.Bolt.Connection;
using CartographyPS.Bolt.Pool;

namespace CartographyPS.Bolt.Routing;

/// <summary>Sends all work to one server (bolt://).</summary>
internal sealed class DirectProvider(ConnectionPool pool) : IConnectionProvider
{
    public async Task<Lease> AcquireAsync(
        BoltAccessMode mode, string? database, IReadOnlyList<string> bookmarks, CancellationToken cancellationToken) =>
        new(await pool.AcquireAsync(cancellationToken).ConfigureAwait(false), database);

    public Task ReleaseAsync(BoltConnection connection) => pool.ReleaseAsync(connection);

    public void OnFailure(BoltAddress address, string? database, BoltException failure)
    {
        // A lost connection usually means that the server restarted: the other connections are dead too.
        if (failure.Kind is BoltErrorKind.ConnectionLost or BoltErrorKind.CommitUnknown or BoltErrorKind.Unreachable
            or BoltErrorKind.AuthorizationExpired)
        {
            pool.Purge();
        }
    }

    public void Dispose() => pool.Dispose();
}
