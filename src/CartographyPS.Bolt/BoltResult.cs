using CartographyPS.Bolt.Connection;
using CartographyPS.Bolt.Errors;
using CartographyPS.Bolt.Messages;

namespace CartographyPS.Bolt;

/// <summary>
/// The records of a query, read once, in order, while they arrive: <c>while (await result.ReadAsync()) use(result.Current);</c>.
/// Valid within its unit of work. Not thread-safe.
/// </summary>
public sealed class BoltResult
{
    private static readonly Task<bool> Yes = Task.FromResult(true);

    private readonly BoltConnection _connection;
    private readonly CancellationToken _cancellationToken;
    private readonly Response _run;
    private readonly Queue<object?[]> _records = new();
    private readonly int _fetchSize;
    private string[]? _keys;
    private BoltRecord? _current;
    private Response _stream;
    private bool _closed;

    internal BoltResult(BoltConnection connection, Request run, int fetchSize, bool discard, CancellationToken cancellationToken)
    {
        _connection = connection;
        _fetchSize = fetchSize;
        _cancellationToken = cancellationToken;
        _run = connection.Send(run, new Response());
        _stream = discard ? connection.Send(Request.Discard(null), new Response()) : Pull(null);
        IsDiscarding = discard;
    }

    /// <summary>The record that the last <see cref="ReadAsync"/> read.</summary>
    /// <exception cref="InvalidOperationException">No record was read yet, or the end was reached.</exception>
    public BoltRecord Current =>
        _current ?? throw new InvalidOperationException("There is no current record. Call ReadAsync first. After it returns false, no record is left.");

    /// <summary>True when only the summary is still to come.</summary>
    internal bool IsDiscarding { get; private set; }

    /// <summary>True when the server has nothing more to send for this result.</summary>
    internal bool IsFinished => _stream.IsDone && !HasMore;

    private bool HasMore => _stream.IsDone && _stream.Failure is null && !_stream.IsIgnored && _stream.Metadata.Flag("has_more");

    /// <summary>Reads the next record, and waits for it when necessary. Returns false at the end.</summary>
    /// <exception cref="BoltException">The query failed.</exception>
    /// <exception cref="OperationCanceledException">The unit of work was cancelled. The server has stopped the query.</exception>
    public Task<bool> ReadAsync()
    {
        if (_records.Count == 0 || _keys is null || (HasMore && _records.Count <= _fetchSize / 4)) return ReadSlowPathAsync();
        TakeRecord();
        return Yes;
    }

    /// <summary>Returns the names of the columns.</summary>
    /// <exception cref="BoltException">The query failed.</exception>
    public async Task<IReadOnlyList<string>> KeysAsync()
    {
        if (_keys is null)
        {
            ThrowIfEnded();
            await _connection.FlushAsync(_cancellationToken).ConfigureAwait(false);
            _keys = (await _connection.CompleteAsync(_run, _cancellationToken).ConfigureAwait(false)).Texts("fields");
        }
        return _keys;
    }

    /// <summary>Reads all remaining records.</summary>
    /// <exception cref="BoltException">The query failed.</exception>
    public async Task<List<BoltRecord>> ToListAsync()
    {
        var all = new List<BoltRecord>();
        while (await ReadAsync().ConfigureAwait(false)) all.Add(Current);
        return all;
    }

    /// <summary>Drops the remaining records and returns the summary.</summary>
    /// <exception cref="BoltException">The query failed.</exception>
    public async Task<BoltSummary> SummaryAsync()
    {
        await FinishAsync().ConfigureAwait(false);
        _connection.ThrowIfFailed(_run);
        _connection.ThrowIfFailed(_stream);
        return new(_run.Metadata, _stream.Metadata, _connection.Agent);
    }

    /// <summary>Drops the remaining records. Does not throw when the query failed: the response keeps the failure.</summary>
    internal async Task FinishAsync()
    {
        _current = null;
        if (!IsFinished)
        {
            ThrowIfEnded();
            await _connection.FlushAsync(_cancellationToken).ConfigureAwait(false);
        }
        while (!IsFinished)
        {
            _records.Clear();
            if (HasMore)
            {
                IsDiscarding = true;
                _stream = _connection.Send(Request.Discard(_run.Metadata.Integer("qid")), new Response());
                await _connection.FlushAsync(_cancellationToken).ConfigureAwait(false);
            }
            await _connection.WaitAsync(_stream, _cancellationToken).ConfigureAwait(false);
        }
        _records.Clear();
    }

    /// <summary>Ends the use of this result. The connection belongs to other work from now on.</summary>
    internal void Close() => _closed = true;

    private async Task<bool> ReadSlowPathAsync()
    {
        ThrowIfEnded();
        if (_keys is null) await KeysAsync().ConfigureAwait(false);
        // Fetched ahead, so that the server works while the last quarter is used.
        if (HasMore && _records.Count <= _fetchSize / 4) await PullMoreAsync().ConfigureAwait(false);
        while (_records.Count == 0)
        {
            if (HasMore) await PullMoreAsync().ConfigureAwait(false);
            if (_stream.IsDone)
            {
                _current = null;
                _connection.ThrowIfFailed(_stream);
                return false;
            }
            await _connection.WaitAsync(_stream, _cancellationToken).ConfigureAwait(false);
        }
        TakeRecord();
        return true;
    }

    private async Task PullMoreAsync()
    {
        _stream = Pull(_run.Metadata.Integer("qid"));
        await _connection.FlushAsync(_cancellationToken).ConfigureAwait(false);
    }

    private void ThrowIfEnded()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (_closed) throw new InvalidOperationException("The unit of work of this result has ended. Read results within it.");
    }

    private void TakeRecord()
    {
        object?[] values = _records.Dequeue();
        if (values.Length != _keys!.Length)
            throw _connection.Break(Fault.Protocol($"a record has {values.Length} values, but the result has {_keys.Length} columns"));
        _current = new(_keys, values);
    }

    private RecordResponse Pull(long? queryId) => _connection.Send(Request.Pull(_fetchSize, queryId), new RecordResponse(_records));
}
