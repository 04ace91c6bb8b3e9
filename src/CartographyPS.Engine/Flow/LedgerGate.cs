using System.Threading.Channels;

namespace CartographyPS.Engine.Flow;

/// <summary>
/// Serializes the ledger work of a run's scopes: the ledger opens one scope at a time and commits one at a time. Waiting blocks no
/// thread. Commits pass through a bounded channel to one consumer, which runs each on the scheduler before all other work.
/// </summary>
internal sealed class LedgerGate : IDisposable
{
    // A scope holds its contributions until its commit, wherever it waits. The channel only needs to keep its consumer busy.
    private const int QueuedCommits = 4;

    private readonly WorkScheduler _scheduler;
    private readonly SemaphoreSlim _opening = new(1);
    private readonly Channel<Func<Task>> _commits =
        Channel.CreateBounded<Func<Task>>(new BoundedChannelOptions(QueuedCommits) { SingleReader = true });

    /// <summary>Creates the gate of a run.</summary>
    public LedgerGate(WorkScheduler scheduler)
    {
        _scheduler = scheduler;
        _ = ConsumeAsync();
    }

    /// <summary>Opens a scope when no other is being opened.</summary>
    /// <exception cref="OperationCanceledException">The run was stopped before.</exception>
    public async Task<T> OpenAsync<T>(Func<T> open, CancellationToken cancellationToken)
    {
        await _opening.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return open();
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <summary>Commits a scope, after those that came before it.</summary>
    /// <returns>What the commit returns or throws.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped before the commit began.</exception>
    public async Task<T> CommitAsync<T>(Func<T> commit, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        await _commits.Writer.WriteAsync(() => RunAsync(commit, done, cancellationToken), cancellationToken).ConfigureAwait(false);
        return await done.Task.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _commits.Writer.TryComplete();
        _opening.Dispose();
    }

    private async Task ConsumeAsync()
    {
        while (await _commits.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (_commits.Reader.TryRead(out var commit)) await commit().ConfigureAwait(false);
        }
    }

    // Never throws: the consumer must outlive every commit.
    private async Task RunAsync<T>(Func<T> commit, TaskCompletionSource<T> done, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            done.TrySetCanceled(cancellationToken);
            return;
        }
        try
        {
            done.TrySetResult(await _scheduler.RunAsync(WorkKind.Commit, priority: 0, commit).ConfigureAwait(false));
        }
#pragma warning disable CA1031 // Thrown where the commit is awaited.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            done.TrySetException(exception);
        }
    }
}
