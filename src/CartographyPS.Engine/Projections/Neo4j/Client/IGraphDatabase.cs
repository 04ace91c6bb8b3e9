namespace CartographyPS.Engine.Projections.Neo4j.Client;

/// <summary>
/// A database with Cypher, as the projection needs it. The projection knows nothing else of the client behind it, so another client can
/// replace it. Thread-safe. Work sees the changes of all work that ended before it.
/// </summary>
internal interface IGraphDatabase : IDisposable
{
    /// <summary>Checks that the server is reachable, accepts the user and has the database.</summary>
    /// <exception cref="GraphDatabaseException">The check failed.</exception>
    Task<GraphServer> ConnectAsync(CancellationToken cancellationToken);

    /// <summary>Reads in one transaction. Retries it from its start while its failures are retryable.</summary>
    /// <exception cref="GraphDatabaseException">The work failed, and retries did not help.</exception>
    Task<T> ReadAsync<T>(Func<IGraphTransaction, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>
    /// Writes in one transaction. Retries it from its start while its failures are retryable, so the work must be idempotent.
    /// </summary>
    /// <exception cref="GraphDatabaseException">The work failed, and retries did not help.</exception>
    Task<T> WriteAsync<T>(Func<IGraphTransaction, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Runs a query that manages its own transactions. It is retried too.</summary>
    /// <exception cref="GraphDatabaseException">The work failed, and retries did not help.</exception>
    Task<GraphCounts> RunAsync(string query, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken);
}
