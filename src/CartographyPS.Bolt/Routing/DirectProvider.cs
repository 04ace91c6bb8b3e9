using CartographyPS.Bolt.Connection;
using CartographyPS.Bolt.Pool;

namespace CartographyPS.Bolt.Routing;

/// <summary>All work goes to one server: bolt://.</summary>
internal sealed class DirectProvider(ConnectionPool pool) : IConnectionProvider
{
    public async Task<Lease> AcquireAsync(
        BoltAccessMode mode, string? database, IReadOnlyList<string> bookmarks, CancellationToken cancellationToken) =>
        new(await pool.AcquireAsync(cancellationToken).ConfigureAwait(false), database);

    public Task ReleaseAsync(BoltConnection connection) => pool.ReleaseAsync(connection);

    public void Note(BoltAddress address, string? database, BoltException failure)
    {
        // One lost connection mostly means a server that was restarted: the others are dead too.
        if (failure.Kind is BoltErrorKind.ConnectionLost or BoltErrorKind.CommitUnknown or BoltErrorKind.Unreachable
            or BoltErrorKind.AuthorizationExpired)
        {
            pool.Purge();
        }
    }

    public void Dispose() => pool.Dispose();
}
