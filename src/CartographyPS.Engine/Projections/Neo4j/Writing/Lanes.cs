using System.Threading.Channels;
using CartographyPS.Engine.Projections.Neo4j.Refusing;

namespace CartographyPS.Engine.Projections.Neo4j.Writing;

/// <summary>
/// Collects rows into batches and writes these in parallel lanes, in order within each lane. Memory is bounded: adding rows waits while
/// the database is behind. A failure in one lane stops all.
/// </summary>
internal sealed class Lanes : IDisposable
{
    // Larger transactions gain little and need more memory at the server.
    private const int BatchRows = 2000;
    private const int BatchBytes = 2 << 20;

    private readonly BisectingWriter _writer;
    private readonly Channel<Batch>[] _queues;
    private readonly Batch[] _open;
    private readonly Task<WriteCounts>[] _writing;
    private readonly CancellationTokenSource _stop;

    /// <summary>Starts the lanes.</summary>
    /// <param name="writer">The writer of batches.</param>
    /// <param name="side">The number of parallel batches: one for each lane, or one for all lanes.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public Lanes(BisectingWriter writer, int side, CancellationToken cancellationToken)
    {
        _writer = writer;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _open = [.. Enumerable.Range(0, side).Select(_ => new Batch())];
        _queues = [.. _open.Select(_ => Channel.CreateBounded<Batch>(1))];
        _writing = [.. _queues.Select((queue, number) => Task.Run(() => WriteAsync(LanesOf(number), queue.Reader), CancellationToken.None))];
    }

    /// <summary>Adds a row for a query.</summary>
    /// <param name="lane">The lane. All rows of one node must use the same.</param>
    /// <param name="query">The query.</param>
    /// <param name="row">The row.</param>
    /// <param name="bytes">The approximate size of the row.</param>
    public ValueTask AddAsync(int lane, RowQuery query, object? row, int bytes)
    {
        int number = lane % _open.Length;
        var batch = _open[number];
        batch.Add(query, row, bytes);
        return batch.Rows >= BatchRows || batch.Bytes >= BatchBytes ? new ValueTask(SendAsync(number)) : default;
    }

    /// <summary>Writes the remaining rows and waits until all are written.</summary>
    /// <exception cref="Client.GraphDatabaseException">A batch could not be written. Others may have been.</exception>
    public async Task<WriteCounts> FinishAsync()
    {
        for (int number = 0; number < _open.Length; number++)
        {
            if (_open[number].Rows > 0) await SendAsync(number).ConfigureAwait(false);
            _queues[number].Writer.TryComplete();
        }
        var sum = default(WriteCounts);
        await WaitAsync().ConfigureAwait(false);
        foreach (var lane in _writing) sum += await lane.ConfigureAwait(false);
        return sum;
    }

    /// <summary>Stops all writes in progress. Called when no more rows come.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        foreach (var queue in _queues) queue.Writer.TryComplete();
        // The lanes end by themselves, and their failures no longer matter.
        _ = Task.WhenAll(_writing).ContinueWith(
            ended => { _ = ended.Exception; _stop.Dispose(); }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    private int[] LanesOf(int number) => _open.Length == 1 ? [.. Enumerable.Range(0, Fence.Lanes)] : [number];

    private async Task SendAsync(int number)
    {
        var batch = _open[number];
        _open[number] = new Batch();
        try
        {
            await _queues[number].Writer.WriteAsync(batch, _stop.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or ChannelClosedException)
        {
            // Either a lane has failed, and its failure is reported, or all lanes are to stop.
            await WaitAsync().ConfigureAwait(false);
            throw;
        }
    }

    // Report the first failure, not the cancellations that it caused.
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

    private async Task<WriteCounts> WriteAsync(int[] lanes, ChannelReader<Batch> queue)
    {
        try
        {
            var sum = default(WriteCounts);
            while (await queue.WaitToReadAsync(_stop.Token).ConfigureAwait(false))
            {
                while (queue.TryRead(out var batch)) sum += await _writer.WriteAsync(lanes, batch, _stop.Token).ConfigureAwait(false);
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
