using CartographyPS.Engine.Projections.Neo4j.Client;

namespace CartographyPS.Conformance.Neo4j.Projection;

/// <summary>Passes everything on to a database, and calls a hook when it has sent a query and before the query is answered.</summary>
/// <param name="inner">The database; disposed of by whoever made it.</param>
/// <param name="sent">Is told how many queries have been sent.</param>
internal sealed class HookedDatabase(IGraphDatabase inner, Func<int, Task> sent) : IGraphDatabase
{
    private int _queries;

    /// <summary>How many queries have been sent, those of attempts that failed too.</summary>
    public int Queries => Volatile.Read(ref _queries);

    /// <summary>How many attempts there were at pieces of work.</summary>
    public int Attempts { get; private set; }

    /// <summary>How many pieces of work there were.</summary>
    public int Works { get; private set; }

    public void Dispose()
    {
    }

    public Task<GraphServer> ConnectAsync(CancellationToken cancellationToken) => inner.ConnectAsync(cancellationToken);

    public Task<T> ReadAsync<T>(Func<IGraphTransaction, Task<T>> work, CancellationToken cancellationToken) =>
        inner.ReadAsync(Counted(work), cancellationToken);

    public Task<T> WriteAsync<T>(Func<IGraphTransaction, Task<T>> work, CancellationToken cancellationToken) =>
        inner.WriteAsync(Counted(work), cancellationToken);

    public async Task<GraphCounts> RunAsync(string query, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        var running = inner.RunAsync(query, parameters, cancellationToken);
        await SentAsync();
        return await running;
    }

    private Func<IGraphTransaction, Task<T>> Counted<T>(Func<IGraphTransaction, Task<T>> work)
    {
        Works++;
        return transaction =>
        {
            Attempts++;
            return work(new HookedTransaction(this, transaction));
        };
    }

    private Task SentAsync() => sent(Interlocked.Increment(ref _queries));

    private sealed class HookedTransaction(HookedDatabase database, IGraphTransaction inner) : IGraphTransaction
    {
        public async Task<IGraphResult> RunAsync(string query, IReadOnlyDictionary<string, object?> parameters)
        {
            var result = await inner.RunAsync(query, parameters);
            await database.SentAsync();
            return result;
        }
    }
}
