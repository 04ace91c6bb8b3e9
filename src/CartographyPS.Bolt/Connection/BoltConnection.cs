using System.Net.Sockets;
using CartographyPS.Bolt.Errors;
using CartographyPS.Bolt.Messages;
using CartographyPS.Bolt.PackStream;
using CartographyPS.Bolt.Time;

namespace CartographyPS.Bolt.Connection;

/// <summary>
/// One connection to one server. Requests are pipelined: each is written with the response that waits for its answer, and the answers
/// come in the same order. For one user at a time.
/// </summary>
internal sealed class BoltConnection : IDisposable
{
    /// <summary>How long a server may take to let go of its work.</summary>
    private static readonly TimeSpan ResetTimeout = TimeSpan.FromSeconds(10);

    private readonly Clock _clock;
    private readonly Socket _socket;
    private readonly Stream _stream;
    private readonly MessageReader _reader;
    private readonly PackWriter _writer = new();
    private readonly Queue<Response> _awaiting = new();
    private readonly ClockTimer _deadline;
    private Task? _receiving;
    private BoltException? _broken;
    private volatile string? _cutBecause;

    internal BoltConnection(BoltAddress address, Socket socket, Stream stream, BoltVersion version, Clock clock)
    {
        Address = address;
        Version = version;
        _socket = socket;
        _stream = stream;
        _reader = new(stream, MessageReader.MaxMessage);
        _writer.UtcDateTimes = version >= BoltVersion.V5_0;
        _deadline = clock.CreateTimer(() => Cut("it was silent for too long"));
        _clock = clock;
        CreatedAt = IdleSince = clock.Now;
    }

    internal BoltAddress Address { get; }

    internal BoltVersion Version { get; }

    /// <summary>What the server calls itself, such as <c>Neo4j/5.26.0</c>.</summary>
    internal string Agent { get; set; } = "";

    /// <summary>Who is signed in.</summary>
    internal BoltCredential Credential { get; set; } = BoltCredential.None;

    /// <summary>How long the server may be silent while it owes an answer; null without a limit.</summary>
    internal TimeSpan? ReadTimeout { get; set; }

    /// <summary>Which clearing of its pool it came after.</summary>
    internal int Generation { get; set; }

    internal TimeSpan CreatedAt { get; }

    internal TimeSpan IdleSince { get; set; }

    /// <summary>Whether a transaction or an open result is on it.</summary>
    internal bool IsBusy { get; set; }

    internal bool IsBroken => _broken is not null;

    /// <summary>What the server failed with since the last reset; until the next, it ignores everything.</summary>
    internal BoltException? Failure { get; private set; }

    /// <summary>Whether the server is ready for new work.</summary>
    internal bool IsReady => !IsBroken && !IsBusy && Failure is null && _awaiting.Count == 0;

    /// <summary>Date-times go as instants: Bolt 5, or 4.3 and 4.4 after the patch.</summary>
    internal void UseUtcDateTimes() => _writer.UtcDateTimes = true;

    /// <summary>Writes a request to the buffer.</summary>
    /// <exception cref="ArgumentException">A parameter cannot be written; nothing was.</exception>
    internal T Send<T>(Request request, T response)
        where T : Response
    {
        ThrowIfBroken();
        request.Write(_writer);
        _awaiting.Enqueue(response);
        return response;
    }

    /// <summary>Sends the buffer. Answers are taken meanwhile: a server that cannot send does not read either.</summary>
    internal async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_writer.Count == 0) return;
        ThrowIfBroken();
        try
        {
            var write = _stream.WriteAllAsync(_writer.Bytes, _writer.Count);
            while (!write.IsCompleted)
            {
                var receive = ReceiveAsync();
                if (!await Cancellation.AnyBeforeAsync(write, receive, cancellationToken).ConfigureAwait(false))
                {
                    Observe(write);
                    // Half a message is on its way: only the end of the connection can take it back.
                    Break(Fault.Lost(Address.ToString(), "it was cut because the work was cancelled while sending"));
                    throw new OperationCanceledException(cancellationToken);
                }
                if (receive.IsCompleted && !write.IsCompleted)
                {
                    Observe(write);
                    await receive.ConfigureAwait(false);
                }
            }
            await write.ConfigureAwait(false);
        }
        catch (Exception e) when (IsNetwork(e))
        {
            throw Break(Lost(e));
        }
        _writer.Clear();
    }

    /// <summary>Waits until the response has news. A cancelled wait makes the server stop the work and be ready again.</summary>
    internal async Task WaitAsync(Response response, CancellationToken cancellationToken)
    {
        while (!response.HasNews)
        {
            var receive = ReceiveAsync();
            if (!receive.IsCompleted)
            {
                if (ReadTimeout is { } limit) _deadline.Set(limit);
                bool received = await Cancellation.AnyBeforeAsync(receive, null, cancellationToken).ConfigureAwait(false);
                if (ReadTimeout is not null) _deadline.Stop();
                if (!received)
                {
                    // If even that fails, the end of the connection ends the work at the server too.
                    await TryResetAsync().ConfigureAwait(false);
                    throw new OperationCanceledException(cancellationToken);
                }
            }
            await receive.ConfigureAwait(false);
        }
    }

    /// <summary>Waits for success.</summary>
    /// <exception cref="BoltException">The request, or one before it, failed.</exception>
    internal async Task<IReadOnlyDictionary<string, object?>> CompleteAsync(Response response, CancellationToken cancellationToken)
    {
        while (!response.IsDone) await WaitAsync(response, cancellationToken).ConfigureAwait(false);
        ThrowIfFailed(response);
        return response.Metadata;
    }

    internal void ThrowIfFailed(Response response)
    {
        if (response.Failure is { } failure) throw failure;
        if (response.IsIgnored) throw Failure ?? Fault.Protocol("a request was ignored without a failure before it");
    }

    /// <summary>Ends whatever goes on at the server and makes it ready. A connection that cannot be reset is broken after.</summary>
    internal async Task<bool> TryResetAsync()
    {
        if (IsBroken) return false;
        // Its own timer, as signs of life of a busy server must not put this end off.
        using var timer = _clock.CreateTimer(() => Cut($"the server did not reset it within {ResetTimeout.TotalSeconds:0} s"));
        timer.Set(ResetTimeout);
        try
        {
            var reset = Send(Request.Reset, new Response());
            await FlushAsync(CancellationToken.None).ConfigureAwait(false);
            await WaitAsync(reset, CancellationToken.None).ConfigureAwait(false);
            if (reset.Failure is { } failure) throw failure;
            if (reset.IsIgnored) throw Fault.Protocol("a reset was ignored");
        }
        catch (BoltException e)
        {
            Break(e);
            return false;
        }
        Failure = null;
        IsBusy = false;
        return true;
    }

    /// <summary>Whether the other side has closed an idle connection; asks the operating system alone.</summary>
    internal bool IsClosedByServer()
    {
        try
        {
            return _socket.Poll(0, SelectMode.SelectRead) && _socket.Available == 0;
        }
        catch (Exception e) when (IsNetwork(e))
        {
            return true;
        }
    }

    /// <summary>Ends the connection; what still waits on it fails with the reason.</summary>
    internal BoltException Break(BoltException reason)
    {
        if (_broken is not null) return _broken;
        _broken = reason;
        Close();
        while (_awaiting.Count > 0) _awaiting.Dequeue().OnFailure(reason);
        return reason;
    }

    /// <summary>Says goodbye if that needs no waiting, and closes.</summary>
    public void Dispose()
    {
        if (_broken is not null) return;
        if (_writer.Count == 0 && _awaiting.Count == 0)
        {
            try
            {
                Request.Goodbye.Write(_writer);
                Observe(_stream.WriteAllAsync(_writer.Bytes, _writer.Count));
            }
            catch (Exception e) when (IsNetwork(e))
            {
                // The server sees the end of the connection all the same.
            }
        }
        Break(Fault.Lost(Address.ToString(), "it was closed"));
    }

    private static bool IsNetwork(Exception e) => e is IOException or SocketException or ObjectDisposedException or InvalidOperationException;

    private static void Observe(Task task) =>
        _ = task.ContinueWith(done => done.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);

    private Task ReceiveAsync()
    {
        if (_receiving is not { IsCompleted: false }) _receiving = ReceiveOnceAsync();
        return _receiving;
    }

    /// <summary>Takes what has arrived, or waits for some bytes first.</summary>
    private async Task ReceiveOnceAsync()
    {
        ThrowIfBroken();
        try
        {
            if (TakeMessages()) return;
            await _reader.ReceiveAsync().ConfigureAwait(false);
            TakeMessages();
        }
        catch (Exception e) when (IsNetwork(e))
        {
            throw Break(Lost(e));
        }
        catch (BoltException e)
        {
            throw Break(e);
        }
    }

    private bool TakeMessages()
    {
        bool any = false;
        while (_reader.TryTake(out var message))
        {
            any = true;
            Take(new PackReader(message.Array!, message.Offset, message.Offset + message.Count));
        }
        return any;
    }

    private void Take(PackReader message)
    {
        var (tag, fields) = message.ReadStructureHead();
        if (_awaiting.Count == 0) throw Fault.Protocol($"message 0x{tag:X2} came without a request");
        switch (tag, fields)
        {
            case (MessageTag.Record, 1):
                _awaiting.Peek().OnRecord(message.ReadList());
                break;
            case (MessageTag.Success, 1):
                _awaiting.Dequeue().OnSuccess(message.ReadMap());
                break;
            case (MessageTag.Failure, 1):
                var failure = ServerFailure.Read(message.ReadMap(), Address.ToString(), Credential.Secret);
                Failure ??= failure;
                _awaiting.Dequeue().OnFailure(failure);
                break;
            case (MessageTag.Ignored, _):
                _awaiting.Dequeue().OnIgnored();
                break;
            default:
                throw Fault.Protocol($"0x{tag:X2} with {fields} fields is no message of a server");
        }
    }

    private BoltException Lost(Exception e)
    {
        string why = _cutBecause ?? (e is EndOfStreamException ? "the server closed it" : e.Message.TrimEnd('.'));
        return Fault.Lost(Address.ToString(), why, e);
    }

    /// <summary>Closes the socket from another thread; whoever uses the connection notices and learns why.</summary>
    internal void Cut(string why)
    {
        _cutBecause = why;
        _socket.Dispose();
    }

    private void Close()
    {
        _deadline.Dispose();
        _stream.Dispose();
        _socket.Dispose();
    }

    private void ThrowIfBroken()
    {
        if (_broken is { } reason) throw reason;
    }
}
