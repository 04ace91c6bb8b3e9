using CartographyPS.Bolt.Connection;

namespace CartographyPS.Bolt.Routing;

/// <summary>Acquires a connection for a unit of work, to the single server or to the right member of a cluster.</summary>
internal interface IConnectionProvider : IDisposable
{
    Task<Lease> AcquireAsync(BoltAccessMode mode, string? database, IReadOnlyList<string> bookmarks, CancellationToken cancellationToken);

    Task ReleaseAsync(BoltConnection connection);

    /// <summary>Handles a failure, so that the next attempt uses another server where that may help.</summary>
    void OnFailure(BoltAddress address, string? database, BoltException failure);
}
