using System.Collections.Concurrent;
using System.Management.Automation;

namespace CartographyPS.Pipeline;

/// <summary>
/// Carries events from background threads to the pipeline's thread, the only one that PowerShell lets write. The queue between them
/// is bounded: work that runs ahead of a slow reader waits for it.
/// </summary>
/// <typeparam name="TEvent">What the work reports.</typeparam>
internal sealed class EventPump<TEvent> : IDisposable
{
    private readonly BlockingCollection<TEvent> _queue;
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abandoned = new();

    /// <summary>Creates a pump for one piece of work.</summary>
    /// <param name="capacity">The number of events that may wait to be written.</param>
    public EventPump(int capacity = 256) => _queue = new BlockingCollection<TEvent>(capacity);

    /// <summary>Is cancelled when the work is to stop.</summary>
    public CancellationToken Stopped => _stop.Token;

    /// <summary>Asks the work to stop; called from any thread (a cmdlet's StopProcessing).</summary>
    public void Stop() => _stop.Cancel();

    /// <summary>Runs the work on the thread pool and writes its events on this thread until it ends.</summary>
    /// <param name="work">Is given where to post events, from any thread, and a token that is cancelled when it is to stop.</param>
    /// <param name="write">Writes one event. When it throws (the pipeline was stopped), the work is stopped and waited for.</param>
    /// <exception cref="PipelineStoppedException">The work was stopped by <see cref="Stop"/>.</exception>
    public void Run(Func<Action<TEvent>, CancellationToken, Task> work, Action<TEvent> write)
    {
        var running = Task.Run(() => RunToEnd(work));
        try
        {
            foreach (var posted in _queue.GetConsumingEnumerable()) write(posted);
        }
        catch
        {
            // Nobody reads any more: the work must end before its ledger is closed, and its last words are dropped.
            _abandoned.Cancel();
            _stop.Cancel();
            ((IAsyncResult)running).AsyncWaitHandle.WaitOne();
            throw;
        }

        try
        {
            running.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <summary>Hands an event to the pipeline's thread; called from any thread. What comes when nobody reads any more is dropped.</summary>
    public void Post(TEvent posted)
    {
        try
        {
            _queue.Add(posted, _abandoned.Token);
        }
        catch (OperationCanceledException)
        {
            // Abandoned: dropped.
        }
        catch (InvalidOperationException) when (_queue.IsAddingCompleted)
        {
            // The work has ended: too late to be written.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The queue is left to the collector: a thread that the work forgot may still post to it.
        _stop.Dispose();
        _abandoned.Dispose();
    }

    private async Task RunToEnd(Func<Action<TEvent>, CancellationToken, Task> work)
    {
        try
        {
            await work(Post, _stop.Token).ConfigureAwait(false);
        }
        finally
        {
            _queue.CompleteAdding();
        }
    }
}
