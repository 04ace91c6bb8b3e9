using System.Net.Sockets;
using CartographyPS.Bolt.Errors;
using CartographyPS.Bolt.Messages;
using CartographyPS.Bolt.PackStream;
using CartographyPS.Bolt.Time;

namespace CartographyPS.Bolt.Connection;

/// <summary>
/// One connection to one server. Requests are pipelined: each is sent with a response object to fill, and responses arrive in the order
/// of the requests. Not thread-safe, except for <see cref="Abort"/>.
/// </summary>
internal sealed class BoltConnection : IDisposable
{
    /// <summary>The time limit of a reset.</summary>
    private static readonly TimeSpan ResetTimeout = TimeSpan.FromSeconds(10);

    private readonly Clock _clock;
    private readonly Transport _transport;
    private readonly MessageReader _reader;
    private readonly PackWriter _writer = new();
    private readonly PendingResponses _pending;
    private readonly ClockTimer _readTimer;
    private readonly ClockTimer _responseTimer;
    private Task? _receiving;
    private BoltException? _broken;

    internal BoltConnection(BoltAddress address, Socket socket, Stream stream, BoltVersion version, Clock clock)
    {
        Address = address;
        Version = version;
        _transport = new(address, socket, stream);
        _pending = new(address);
        _reader = new(stream, MessageReader.MaxMessage);
        _writer.UtcDateTimes = version >= BoltVersion.V5_0;
        _readTimer = clock.CreateTimer(() => Abort($"the server was silent for {ReadTimeout?.Time.TotalSeconds:0.###} s ({ReadTimeout?.Setting})"));
        _responseTimer = clock.CreateTimer(() => _transport.AbortWithoutResponse(
            $"the server sent no message for {ResponseTimeout.TotalSeconds:0.###} s ({nameof(BoltDriverOptions.ResponseTimeout)})"));
        _clock = clock;
        CreatedAt = IdleSince = clock.Now;
    }

    internal BoltAddress Address { get; }

    internal BoltVersion Version { get; }

    /// <summary>The server's product and version, such as <c>Neo4j/5.26.0</c>.</summary>
    internal string Agent { get; set; } = "";

    /// <summary>The credential of the current user.</summary>
    internal BoltCredential Credential { get; set; } = BoltCredential.None;

    /// <summary>The time limit of the server's silence while a response is pending; null for none.</summary>
    internal ReadTimeout? ReadTimeout { get; set; }

    /// <summary>The time limit of waiting for one message, which signs of life do not extend; zero for none.</summary>
    internal TimeSpan ResponseTimeout { get; init; }

    /// <summary>The number of purges of its pool before it was opened.</summary>
    internal int Generation { get; set; }

    internal TimeSpan CreatedAt { get; }

    internal TimeSpan IdleSince { get; set; }

    /// <summary>True while a transaction or an unfinished result uses the connection.</summary>
    internal bool IsBusy { get; set; }

    internal bool IsBroken => _broken is not null;

    /// <summary>The server's first failure since the last reset. Until the next reset the server ignores every request.</summary>
    internal BoltException? Failure => _pending.Failure;

    /// <summary>True when the server is ready for new work.</summary>
    internal bool IsReady => !IsBroken && !IsBusy && Failure is null && _pending.Count == 0;

    /// <summary>Sends date-times as instants: Bolt 5, or 4.3 and 4.4 with the utc patch.</summary>
    internal void UseUtcDateTimes() => _writer.UtcDateTimes = true;

    /// <summary>Adds a request to the send buffer.</summary>
    /// <exception cref="ArgumentException">A parameter cannot be written. The buffer is unchanged.</exception>
    internal T Send<T>(Request request, T response)
        where T : Response
    {
        ThrowIfBroken();
        request.Write(_writer);
        _pending.Add(response);
        return response;
    }

    /// <summary>Sends the buffer. Receives responses meanwhile: a server that cannot send does not read either.</summary>
    internal async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_writer.Count == 0) return;
        ThrowIfBroken();
        using var limit = LimitWait();
        try
        {
            var write = _transport.WriteAsync(_writer.Bytes, _writer.Count);
            while (!write.IsCompleted)
            {
                var receive = ReceiveAsync();
                if (!await Cancellation.AnyBeforeAsync(write, receive, cancellationToken).ConfigureAwait(false))
                {
                    Observe(write);
                    // The message is sent in part. Only closing the connection can withdraw it.
                    Break(Fault.Lost(Address.ToString(), "the client closed it because the work was cancelled during a send"));
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
        catch (Exception e) when (Transport.IsNetworkError(e))
        {
            throw Break(_transport.Lost(e));
        }
        _writer.Clear();
    }

    /// <summary>
    /// Waits until the response has progressed. A cancelled wait resets the connection, so that the server stops the work.
    /// </summary>
    internal async Task WaitAsync(Response response, CancellationToken cancellationToken)
    {
        if (response.HasProgress) return;
        using var limit = LimitWait();
        while (!response.HasProgress)
        {
            var receive = ReceiveAsync();
            if (!receive.IsCompleted)
            {
                if (ReadTimeout is { } silence) _readTimer.Set(silence.Time);
                bool received = await Cancellation.AnyBeforeAsync(receive, null, cancellationToken).ConfigureAwait(false);
                if (ReadTimeout is not null) _readTimer.Stop();
                if (!received)
                {
                    // A failed reset closes the connection, which ends the work at the server too.
                    await TryResetAsync().ConfigureAwait(false);
                    throw new OperationCanceledException(cancellationToken);
                }
            }
            await receive.ConfigureAwait(false);
        }
    }

    /// <summary>Waits for success and returns its metadata.</summary>
    /// <exception cref="BoltException">The request or an earlier one failed.</exception>
    internal async Task<IReadOnlyDictionary<string, object?>> CompleteAsync(Response response, CancellationToken cancellationToken)
    {
        while (!response.IsDone) await WaitAsync(response, cancellationToken).ConfigureAwait(false);
        ThrowIfFailed(response);
        return response.Metadata;
    }

    internal void ThrowIfFailed(Response response)
    {
        if (response.Failure is { } failure) throw failure;
        if (response.IsIgnored) throw Failure ?? Fault.Protocol("the server ignored a request without an earlier failure");
    }

    /// <summary>Ends all work at the server and makes it ready for more. Breaks a connection that cannot be reset.</summary>
    internal async Task<bool> TryResetAsync()
    {
        if (IsBroken) return false;
        // A timer of its own: the NOOPs of a busy server extend the read timeout, but must not extend this one.
        using var timer = _clock.CreateTimer(() => Abort($"the server did not reset it within {ResetTimeout.TotalSeconds:0} s"));
        timer.Set(ResetTimeout);
        try
        {
            var reset = Send(Request.Reset, new Response());
            await FlushAsync(CancellationToken.None).ConfigureAwait(false);
            await WaitAsync(reset, CancellationToken.None).ConfigureAwait(false);
            if (reset.Failure is { } failure) throw failure;
            if (reset.IsIgnored) throw Fault.Protocol("the server ignored a reset");
        }
        catch (BoltException e)
        {
            Break(e);
            return false;
        }
        _pending.ClearFailure();
        IsBusy = false;
        return true;
    }

    /// <summary>Returns true when the server has closed an idle connection. Asks only the operating system.</summary>
    internal bool IsClosedByServer() => _transport.IsClosedByServer();

    /// <summary>Closes the socket from another thread. The user of the connection then gets the reason.</summary>
    internal void Abort(string reason) => _transport.Abort(reason);

    /// <summary>Closes the connection. Pending responses fail with the reason.</summary>
    internal BoltException Break(BoltException reason)
    {
        if (_broken is not null) return _broken;
        _broken = reason;
        _readTimer.Dispose();
        _responseTimer.Dispose();
        _transport.Dispose();
        _pending.FailAll(reason);
        return reason;
    }

    /// <summary>Sends GOODBYE if that needs no wait, and closes.</summary>
    public void Dispose()
    {
        if (_broken is not null) return;
        if (_writer.Count == 0 && _pending.Count == 0)
        {
            try
            {
                Request.Goodbye.Write(_writer);
                Observe(_transport.WriteAsync(_writer.Bytes, _writer.Count));
            }
            catch (Exception e) when (Transport.IsNetworkError(e))
            {
                // The server notices the closed connection anyway.
            }
        }
        Break(Fault.Lost(Address.ToString(), "the client closed it"));
    }

    private static void Observe(Task task) =>
        _ = task.ContinueWith(done => done.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);

    private Wait LimitWait()
    {
        if (ResponseTimeout > TimeSpan.Zero) _responseTimer.Set(ResponseTimeout);
        return new(this);
    }

    private Task ReceiveAsync()
    {
        if (_receiving is not { IsCompleted: false }) _receiving = ReceiveOnceAsync();
        return _receiving;
    }

    /// <summary>Dispatches the messages that have arrived. Waits for more bytes first if there are none.</summary>
    private async Task ReceiveOnceAsync()
    {
        ThrowIfBroken();
        try
        {
            if (DispatchMessages()) return;
            await _reader.ReceiveAsync().ConfigureAwait(false);
            DispatchMessages();
        }
        catch (Exception e) when (Transport.IsNetworkError(e))
        {
            throw Break(_transport.Lost(e));
        }
        catch (BoltException e)
        {
            throw Break(e);
        }
    }

    private bool DispatchMessages()
    {
        bool any = false;
        while (_reader.TryTake(out var message))
        {
            any = true;
            _pending.Dispatch(new PackReader(message.Array!, message.Offset, message.Offset + message.Count), Credential.Secret);
        }
        return any;
    }

    private void ThrowIfBroken()
    {
        if (_broken is { } reason) throw reason;
    }

    /// <summary>A wait for the server, which ends with its disposal.</summary>
    private readonly struct Wait(BoltConnection connection) : IDisposable
    {
        public void Dispose()
        {
            if (!connection.IsBroken) connection._responseTimer.Stop();
        }
    }
}
