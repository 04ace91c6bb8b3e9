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
    private readonly BlockingCollection<TEvent> queue;
    private readonly CancellationTokenSource stop = new();
    private readonly CancellationTokenSource abandoned = new();

    /// <summary>Creates a pump for one piece of work.</summary>
    /// <param name="capacity">The number of events that may wait to be written.</param>
    public EventPump(int capacity = 256) => queue = new BlockingCollection<TEvent>(capacity);

    /// <summary>Asks the work to stop; called from any thread (a cmdlet's StopProcessing).</summary>
    public void Stop() => stop.Cancel();

    /// <summary>Runs the work on the thread pool and writes its events on this thread until it ends.</summary>
    /// <param name="work">Is given where to post events, from any thread, and a token that is cancelled when it is to stop.</param>
    /// <param name="write">Writes one event. When it throws (the pipeline was stopped), the work is stopped and waited for.</param>
    /// <exception cref="PipelineStoppedException">The work was stopped by <see cref="Stop"/>.</exception>
    public void Run(Func<Action<TEvent>, CancellationToken, Task> work, Action<TEvent> write)
    {
        var running = Task.Run(() => RunToEnd(work));
        try
        {
            foreach (var posted in queue.GetConsumingEnumerable()) write(posted);
        }
        catch
        {
            // Nobody reads any more: the work must end before its ledger is closed, and its last words are dropped.
            abandoned.Cancel();
            stop.Cancel();
            ((IAsyncResult)running).AsyncWaitHandle.WaitOne();
            throw;
        }

        try
        {
            running.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The queue is left to the collector: a thread that the work forgot may still post to it.
        stop.Dispose();
        abandoned.Dispose();
    }

    private async Task RunToEnd(Func<Action<TEvent>, CancellationToken, Task> work)
    {
        try
        {
            await work(Post, stop.Token).ConfigureAwait(false);
        }
        finally
        {
            queue.CompleteAdding();
        }
    }

    private void Post(TEvent posted)
    {
        try
        {
            queue.Add(posted, abandoned.Token);
        }
        catch (OperationCanceledException)
        {
            // Abandoned: dropped.
        }
        catch (InvalidOperationException) when (queue.IsAddingCompleted)
        {
            // The work has ended: too late to be written.
        }
    }
}
