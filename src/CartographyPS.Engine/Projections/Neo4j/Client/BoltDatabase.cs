using CartographyPS.Bolt;

namespace CartographyPS.Engine.Projections.Neo4j.Client;

/// <summary>A database that is accessed with our own Bolt client.</summary>
/// <param name="driver">The client, which is disposed with the database.</param>
/// <param name="name">The database's name; null for the user's home database.</param>
internal sealed class BoltDatabase(BoltDriver driver, string? name) : IGraphDatabase
{
    private static readonly BoltTransactionOptions Repeatable = new() { IsIdempotent = true };

    private readonly Bookmarks _bookmarks = new();

    /// <inheritdoc/>
    public Task<GraphServer> ConnectAsync(CancellationToken cancellationToken) => CheckedAsync(async () =>
    {
        var server = await driver.VerifyAsync(name, cancellationToken).ConfigureAwait(false);
        return new GraphServer(server.Address, server.Agent, VersionOf(server.Agent), server.Database);
    });

    /// <inheritdoc/>
    public Task<T> ReadAsync<T>(Func<IGraphTransaction, Task<T>> work, CancellationToken cancellationToken) =>
        InSessionAsync(session => session.ExecuteReadAsync(transaction => work(new BoltGraphTransaction(transaction)), null, cancellationToken));

    /// <inheritdoc/>
    public Task<T> WriteAsync<T>(Func<IGraphTransaction, Task<T>> work, CancellationToken cancellationToken) =>
        InSessionAsync(session => session.ExecuteWriteAsync(transaction => work(new BoltGraphTransaction(transaction)), Repeatable, cancellationToken));

    /// <inheritdoc/>
    public Task<GraphCounts> RunAsync(string query, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken) =>
        InSessionAsync(session => session.RunAsync(
            query, parameters, result => new BoltGraphResult(result).CountsAsync(), BoltAccessMode.Write, Repeatable, cancellationToken));

    /// <inheritdoc/>
    public void Dispose() => driver.Dispose();

    // A value that an index or a constraint rejects, a name that the database does not accept, or a row that needs too much memory.
    private static bool IsRefusal(BoltException exception) => exception is { Code: { } code, Kind: not BoltErrorKind.DiskFull }
        && (code == "Neo.DatabaseError.Statement.ExecutionFailed"
            || code.StartsWith("Neo.ClientError.Schema.", StringComparison.Ordinal)
            || code.StartsWith("Neo.ClientError.Statement.", StringComparison.Ordinal)
            || code.EndsWith("OutOfMemoryError", StringComparison.Ordinal));

    private static Version VersionOf(string agent)
    {
        string text = agent.Substring(agent.IndexOf('/') + 1);
        int end = 0;
        while (end < text.Length && (char.IsDigit(text[end]) || text[end] == '.')) end++;
        return Version.TryParse(text.Substring(0, end), out var version) ? version : new Version(0, 0);
    }

    private Task<T> InSessionAsync<T>(Func<BoltSession, Task<T>> work) => CheckedAsync(async () =>
    {
        string[] before = _bookmarks.All();
        var session = driver.Session(name, before);
        var value = await work(session).ConfigureAwait(false);
        _bookmarks.Replace(before, session.Bookmarks);
        return value;
    });

    private static async Task<T> CheckedAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (BoltException exception)
        {
            throw new GraphDatabaseException(exception.Kind.ToString(), exception.Message, exception) { IsRefusal = IsRefusal(exception) };
        }
    }
}
