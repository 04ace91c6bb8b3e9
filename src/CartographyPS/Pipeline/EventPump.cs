using System.Collections.Concurrent;
using System.Management.Automation;

namespace CartographyPS.Pipeline;

/// <summary>
/// Passes events from background threads to the pipeline's thread, the only one that may write in PowerShell. The queue between them is
/// bounded: work waits for a slow reader.
/// </summary>
/// <typeparam name="TEvent">The type of the events.</typeparam>
internal sealed class EventPump<TEvent> : IDisposable
{
    private readonly BlockingCollection<TEvent> _queue;
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abandoned = new();

    /// <summary>Creates a pump for one piece of work.</summary>
    /// <param name="capacity">The maximum number of queued events.</param>
    public EventPump(int capacity = 256) => _queue = new BlockingCollection<TEvent>(capacity);

    /// <summary>Cancelled when the work must stop.</summary>
    public CancellationToken Stopped => _stop.Token;

    /// <summary>Asks the work to stop. Thread-safe (a cmdlet's StopProcessing).</summary>
    public void Stop() => _stop.Cancel();

    /// <summary>Runs the work on the thread pool and writes its events on this thread until it ends.</summary>
    /// <param name="work">The work. It gets a thread-safe method that posts events, and a token that is cancelled when it must stop.</param>
    /// <param name="write">Writes one event. When it throws (the pipeline was stopped), the work is stopped and awaited.</param>
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
            // There is no reader any more. The work must end before its ledger is closed; its last events are dropped.
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

    /// <summary>Queues an event for the pipeline's thread. Thread-safe. Without a reader the event is dropped.</summary>
    public void Post(TEvent posted)
    {
        try
        {
            _queue.Add(posted, _abandoned.Token);
        }
        catch (OperationCanceledException)
        {
            // There is no reader.
        }
        catch (InvalidOperationException) when (_queue.IsAddingCompleted)
        {
            // The work has ended, so the event is too late.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The queue is not disposed: a thread that the work left behind may still post to it.
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
