namespace CartographyPS.Engine.Sync.Reading.Calls;

/// <summary>Counts calls in flight, so that their caller can wait for all without keeping a list that grows with the estate.</summary>
internal sealed class PendingCalls
{
    private readonly TaskCompletionSource<bool> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? _failure;
    private int _count = 1;

    /// <summary>Counts a call until it ends; its exception is kept for <see cref="CompleteAsync"/>.</summary>
    public void Add(Func<Task> call)
    {
        Interlocked.Increment(ref _count);
        _ = RunAsync(call);
    }

    /// <summary>Completes when all calls have ended. No more may be added after it.</summary>
    /// <exception cref="Exception">The first exception that a call threw.</exception>
    public async Task CompleteAsync()
    {
        Leave();
        await _done.Task.ConfigureAwait(false);
        if (_failure is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(_failure).Throw();
    }

    private async Task RunAsync(Func<Task> call)
    {
        try
        {
            await call().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Rethrown by CompleteAsync.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Interlocked.CompareExchange(ref _failure, exception, null);
        }
        finally
        {
            Leave();
        }
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref _count) == 0) _done.TrySetResult(true);
    }
}
