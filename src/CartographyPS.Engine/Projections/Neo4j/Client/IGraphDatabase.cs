namespace CartographyPS.Engine.Projections.Neo4j.Client;

/// <summary>
/// A database that takes Cypher, as the projection needs it: all that it knows of the client behind it, so that another client can take its
/// place. Used by several tasks at a time; each piece of work sees what those that ended before it wrote.
/// </summary>
internal interface IGraphDatabase : IDisposable
{
    /// <summary>Tries whether the server can be reached, lets the user in and has the database.</summary>
    /// <exception cref="GraphDatabaseException">Why not.</exception>
    Task<GraphServer> ConnectAsync(CancellationToken cancellationToken);

    /// <summary>Reads in one transaction, again from its start while what fails may pass.</summary>
    /// <exception cref="GraphDatabaseException">It failed for good.</exception>
    Task<T> ReadAsync<T>(Func<IGraphTransaction, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>
    /// Writes in one transaction, again from its start while what fails may pass: done twice, the work must do what it does done once.
    /// </summary>
    /// <exception cref="GraphDatabaseException">It failed for good.</exception>
    Task<T> WriteAsync<T>(Func<IGraphTransaction, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Runs a query that makes transactions of its own; it too may be run again.</summary>
    /// <exception cref="GraphDatabaseException">It failed for good.</exception>
    Task<GraphCounts> RunAsync(string query, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken);
}
