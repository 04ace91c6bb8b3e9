using CartographyPS.Engine.Aws.Client;

namespace CartographyPS.Engine.Sync;

/// <summary>
/// Lets the scopes that are read side by side take turns at the ledger, which opens one at a time and commits one at a time. Whoever waits
/// for a turn blocks no thread: the pool's few are needed for answers that come meanwhile.
/// </summary>
internal sealed class LedgerTurns : IDisposable
{
    private readonly SemaphoreSlim _opening = new(1);
    private readonly SemaphoreSlim _committing = new(1);

    /// <summary>Opens a scope when its turn comes.</summary>
    /// <exception cref="OperationCanceledException">It was stopped before.</exception>
    public Task<T> OpenAsync<T>(Func<T> open, CancellationToken cancellationToken) => TakeAsync(_opening, () => Task.FromResult(open()), cancellationToken);

    /// <summary>Commits a scope when its turn comes.</summary>
    /// <exception cref="OperationCanceledException">It was stopped before.</exception>
    public Task<T> CommitAsync<T>(Func<T> commit, CancellationToken cancellationToken) => TakeAsync(_committing, () => Workers.CommitAsync(commit), cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        _opening.Dispose();
        _committing.Dispose();
    }

    private static async Task<T> TakeAsync<T>(SemaphoreSlim turns, Func<Task<T>> action, CancellationToken cancellationToken)
    {
        await turns.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await action().ConfigureAwait(false);
        }
        finally
        {
            turns.Release();
        }
    }
}
