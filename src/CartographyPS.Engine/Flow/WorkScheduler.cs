namespace CartographyPS.Engine.Flow;

/// <summary>
/// Runs the long work of a run on threads of its own, at most one for each processor, in the order of <see cref="WorkKind"/> and then
/// of priority. The thread pool stays free for responses that arrive meanwhile: kept busy with long work, it would add thread after
/// thread, each with large buffers. The order makes scopes end, and free their memory, one after another instead of all at the end.
/// </summary>
/// <remarks>Thread-safe. A thread ends after ten seconds without work; disposing ends them when no work is left.</remarks>
internal sealed class WorkScheduler : IDisposable
{
    private static readonly TimeSpan IdleTimeout = TimeSpan.FromSeconds(10);

    private readonly object _gate = new();
    private readonly StablePriorityQueue<Action>[] _queues = [new(), new(), new()];
    private int _threads;
    private int _idleThreads;
    private bool _isDisposed;

    /// <summary>Queues work.</summary>
    /// <param name="kind">What it does.</param>
    /// <param name="priority">The place of its scope in the plan: lower numbers run first among work of one kind.</param>
    /// <param name="work">The work. It must not block on other work of this scheduler.</param>
    /// <returns>
    /// The work's result or exception. After <see cref="WorkKind.Parse"/> the awaiting method continues at once on the same thread, so
    /// that a response is stated before the next is parsed.
    /// </returns>
    /// <exception cref="ObjectDisposedException">The scheduler is disposed.</exception>
    public Task<T> RunAsync<T>(WorkKind kind, int priority, Func<T> work)
    {
        var done = new TaskCompletionSource<T>(
            kind == WorkKind.Parse ? TaskCreationOptions.None : TaskCreationOptions.RunContinuationsAsynchronously);
        Enqueue(kind, priority, () =>
        {
            try
            {
                done.SetResult(work());
            }
#pragma warning disable CA1031 // Thrown where the work is awaited.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                done.TrySetException(exception);
            }
        });
        return done.Task;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            Monitor.PulseAll(_gate);
        }
    }

    private void Enqueue(WorkKind kind, int priority, Action work)
    {
        lock (_gate)
        {
#pragma warning disable CA1513 // .NET Standard lacks ThrowIf.
            if (_isDisposed) throw new ObjectDisposedException(nameof(WorkScheduler));
#pragma warning restore CA1513

            _queues[(int)kind].Enqueue(priority, work);
            if (CountHoldingLock() <= _idleThreads || _threads == Environment.ProcessorCount)
            {
                Monitor.Pulse(_gate);
                return;
            }
            _threads++;
        }
        new Thread(Work) { IsBackground = true, Name = "CartographyPS worker" }.Start();
    }

    private void Work()
    {
        while (Dequeue() is { } work) work();
    }

    // Null ends the thread.
    private Action? Dequeue()
    {
        lock (_gate)
        {
            while (CountHoldingLock() == 0)
            {
                _idleThreads++;
                bool isPulsed = !_isDisposed && Monitor.Wait(_gate, IdleTimeout);
                _idleThreads--;
                if ((isPulsed && !_isDisposed) || CountHoldingLock() > 0) continue;
                _threads--;
                return null;
            }
            return _queues.First(queue => queue.Count > 0).Dequeue();
        }
    }

    private int CountHoldingLock()
    {
        int count = 0;
        foreach (var queue in _queues) count += queue.Count;
        return count;
    }
}
