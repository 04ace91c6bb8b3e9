using System.Threading.Channels;

namespace CartographyPS.Engine.Projections.Neo4j.Writing;

/// <summary>
/// Gathers rows to batches and writes these side by side, one after another in each lane. Memory is bounded: who adds rows faster than the
/// database takes them waits. A failure in one lane stops all.
/// </summary>
internal sealed class Lanes : IDisposable
{
    // Larger transactions gain little and take more memory at the server.
    private const int BatchRows = 2000;
    private const int BatchBytes = 2 << 20;

    private readonly Channel<Batch>[] _queues;
    private readonly Batch[] _open;
    private readonly Task<WriteCounts>[] _writing;
    private readonly CancellationTokenSource _stop;

    /// <summary>Starts the lanes.</summary>
    public Lanes(BatchWriter writer, CancellationToken cancellationToken)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _open = [.. Enumerable.Range(0, Fence.Lanes).Select(_ => new Batch())];
        _queues = [.. _open.Select(_ => Channel.CreateBounded<Batch>(1))];
        _writing = [.. _queues.Select((queue, lane) => Task.Run(() => WriteAsync(writer, lane, queue.Reader), CancellationToken.None))];
    }

    /// <summary>Adds a row for a query.</summary>
    /// <param name="lane">The lane; rows of one node always go in the same.</param>
    /// <param name="query">The query.</param>
    /// <param name="row">The row.</param>
    /// <param name="bytes">About how much it takes.</param>
    public ValueTask AddAsync(int lane, RowQuery query, object? row, int bytes)
    {
        var batch = _open[lane];
        batch.Add(query, row, bytes);
        return batch.Rows >= BatchRows || batch.Bytes >= BatchBytes ? new ValueTask(SendAsync(lane)) : default;
    }

    /// <summary>Writes what is left and waits until all is written.</summary>
    /// <exception cref="Client.GraphDatabaseException">A batch could not be written; others may have been.</exception>
    public async Task<WriteCounts> FinishAsync()
    {
        for (int lane = 0; lane < _open.Length; lane++)
        {
            if (_open[lane].Rows > 0) await SendAsync(lane).ConfigureAwait(false);
            _queues[lane].Writer.TryComplete();
        }
        var sum = default(WriteCounts);
        await WaitAsync().ConfigureAwait(false);
        foreach (var lane in _writing) sum += await lane.ConfigureAwait(false);
        return sum;
    }

    /// <summary>Stops what is still being written; called when no more rows come.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        foreach (var queue in _queues) queue.Writer.TryComplete();
        // The lanes end by themselves, and what they fail with is no longer of interest.
        _ = Task.WhenAll(_writing).ContinueWith(
            ended => { _ = ended.Exception; _stop.Dispose(); }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    private async Task SendAsync(int lane)
    {
        var batch = _open[lane];
        _open[lane] = new Batch();
        try
        {
            await _queues[lane].Writer.WriteAsync(batch, _stop.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or ChannelClosedException)
        {
            // A lane has failed, and its failure is what to report; or all is to be stopped.
            await WaitAsync().ConfigureAwait(false);
            throw;
        }
    }

    // The first failure in time, not the cancellations that follow from it.
    private async Task WaitAsync()
    {
        try
        {
            await Task.WhenAll(_writing).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (Array.Find(_writing, lane => lane.IsFaulted) is { } failed)
        {
            await failed.ConfigureAwait(false);
        }
    }

    private async Task<WriteCounts> WriteAsync(BatchWriter writer, int lane, ChannelReader<Batch> queue)
    {
        try
        {
            var sum = default(WriteCounts);
            while (await queue.WaitToReadAsync(_stop.Token).ConfigureAwait(false))
            {
                while (queue.TryRead(out var batch)) sum += await writer.WriteAsync(lane, batch, _stop.Token).ConfigureAwait(false);
            }
            return sum;
        }
        catch
        {
            _stop.Cancel();
            throw;
        }
    }
}
