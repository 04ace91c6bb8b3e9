using System.Diagnostics;

namespace CartographyPS.Cypher.Execution;

/// <summary>Ends a query, while it is planned or run, that was cancelled or whose time is over.</summary>
/// <param name="timeout">The time from now; null for no limit.</param>
/// <param name="cancellation">Cancels the query.</param>
internal sealed class QueryClock(TimeSpan? timeout, CancellationToken cancellation)
{
    private readonly Stopwatch _time = Stopwatch.StartNew();

    /// <summary>Checks both.</summary>
    /// <exception cref="OperationCanceledException">The query was cancelled.</exception>
    /// <exception cref="CypherTimeoutException">Its time is over.</exception>
    public void Check()
    {
        cancellation.ThrowIfCancellationRequested();
        if (timeout is { } limit && _time.Elapsed > limit) throw new CypherTimeoutException(limit);
    }
}
