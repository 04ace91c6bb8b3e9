using CartographyPS.Bolt.Connection;

namespace CartographyPS.Bolt.Routing;

/// <summary>Finds a connection for a unit of work: to the one server, or to a cluster's right member.</summary>
internal interface IConnectionProvider : IDisposable
{
    Task<Lease> AcquireAsync(BoltAccessMode mode, string? database, IReadOnlyList<string> bookmarks, CancellationToken cancellationToken);

    Task ReleaseAsync(BoltConnection connection);

    /// <summary>Learns from a failure, so that the next attempt goes elsewhere where that may help.</summary>
    void Note(BoltAddress address, string? database, BoltException failure);
}
