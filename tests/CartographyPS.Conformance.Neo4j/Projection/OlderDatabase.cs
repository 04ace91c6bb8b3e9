using CartographyPS.Engine.Projections.Neo4j.Client;

namespace CartographyPS.Conformance.Neo4j.Projection;

/// <summary>A database that says that it is of the oldest version there is a projection for, and so gets the queries of that version.</summary>
/// <param name="inner">The database; disposed of by whoever made it.</param>
internal sealed class OlderDatabase(IGraphDatabase inner) : IGraphDatabase
{
    public void Dispose()
    {
    }

    public async Task<GraphServer> ConnectAsync(CancellationToken cancellationToken) =>
        await inner.ConnectAsync(cancellationToken) with { Version = GraphServer.Oldest };

    public Task<T> ReadAsync<T>(Func<IGraphTransaction, Task<T>> work, CancellationToken cancellationToken) => inner.ReadAsync(work, cancellationToken);

    public Task<T> WriteAsync<T>(Func<IGraphTransaction, Task<T>> work, CancellationToken cancellationToken) => inner.WriteAsync(work, cancellationToken);

    public Task<GraphCounts> RunAsync(string query, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken) =>
        inner.RunAsync(query, parameters, cancellationToken);
}
