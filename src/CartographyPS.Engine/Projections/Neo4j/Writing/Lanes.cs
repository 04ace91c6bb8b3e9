using System.Threading.Channels;
using CartographyPS.Engine.Projections.Neo4j.Refusing;

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

    private readonly SeparatingWriter _writer;
    private readonly Channel<Batch>[] _queues;
    private readonly Batch[] _open;
    private readonly Task<WriteCounts>[] _writing;
    private readonly CancellationTokenSource _stop;

    /// <summary>Starts the lanes.</summary>
    /// <param name="writer">Writes the batches.</param>
    /// <param name="side">How many are written side by side: one for each lane, or one for all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Lanes(SeparatingWriter writer, int side, CancellationToken cancellationToken)
    {
        _writer = writer;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _open = [.. Enumerable.Range(0, side).Select(_ => new Batch())];
        _queues = [.. _open.Select(_ => Channel.CreateBounded<Batch>(1))];
        _writing = [.. _queues.Select((queue, number) => Task.Run(() => WriteAsync(LanesOf(number), queue.Reader), CancellationToken.None))];
    }

    /// <summary>Adds a row for a query.</summary>
    /// <param name="lane">The lane; rows of one node always go in the same.</param>
    /// <param name="query">The query.</param>
    /// <param name="row">The row.</param>
    /// <param name="bytes">About how much it takes.</param>
    public ValueTask AddAsync(int lane, RowQuery query, object? row, int bytes)
    {
        int number = lane % _open.Length;
        var batch = _open[number];
        batch.Add(query, row, bytes);
        return batch.Rows >= BatchRows || batch.Bytes >= BatchBytes ? new ValueTask(SendAsync(number)) : default;
    }

    /// <summary>Writes what is left and waits until all is written.</summary>
    /// <exception cref="Client.GraphDatabaseException">A batch could not be written; others may have been.</exception>
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

    /// <summary>Stops what is still being written; called when no more rows come.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        foreach (var queue in _queues) queue.Writer.TryComplete();
        // The lanes end by themselves, and what they fail with is no longer of interest.
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
