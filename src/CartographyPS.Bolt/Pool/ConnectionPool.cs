using CartographyPS.Bolt.Connection;
using CartographyPS.Bolt.Errors;

namespace CartographyPS.Bolt.Pool;

/// <summary>The connections to one server, limited in number. Idle connections are reused, the most recently used first.</summary>
internal sealed class ConnectionPool(BoltAddress address, ConnectionOpener opener, PoolSettings settings) : IDisposable
{
    private readonly Stack<BoltConnection> _idle = new();
    private readonly SemaphoreSlim _slots = new(settings.MaxConnections, settings.MaxConnections);
    private int _generation;
    private bool _disposed;

    /// <summary>The number of connections in use.</summary>
    internal int InUse => settings.MaxConnections - _slots.CurrentCount;

    internal int Idle
    {
        get
        {
            lock (_idle) return _idle.Count;
        }
    }

    /// <summary>Acquires an idle connection that works, or opens one.</summary>
    internal async Task<BoltConnection> AcquireAsync(CancellationToken cancellationToken)
    {
        if (!await _slots.WaitAsync(settings.AcquireTimeout, cancellationToken).ConfigureAwait(false))
        {
            throw Fault.PoolExhausted(address.ToString(), settings.MaxConnections, settings.AcquireTimeout);
        }
        try
        {
            while (TakeIdle() is { } idle)
            {
                if (await IsUsableAsync(idle, cancellationToken).ConfigureAwait(false)) return idle;
                idle.Dispose();
            }
            int generation = Volatile.Read(ref _generation);
            var opened = await opener.OpenAsync(address, cancellationToken).ConfigureAwait(false);
            opened.Generation = generation;
            return opened;
        }
        catch
        {
            _slots.Release();
            throw;
        }
    }

    /// <summary>Releases a connection. Resets it first when its user left something open.</summary>
    internal async Task ReleaseAsync(BoltConnection connection)
    {
        bool ready = connection.IsReady || await connection.TryResetAsync().ConfigureAwait(false);
        if (!ready || !TryKeep(connection)) connection.Dispose();
        _slots.Release();
    }

    /// <summary>Closes the idle connections now, and those in use when they are released.</summary>
    internal void Purge()
    {
        Interlocked.Increment(ref _generation);
        while (TakeIdle() is { } idle) idle.Dispose();
    }

    public void Dispose()
    {
        lock (_idle) _disposed = true;
        Purge();
    }

    private bool TryKeep(BoltConnection connection)
    {
        connection.IdleSince = opener.Clock.Now;
        lock (_idle)
        {
            if (_disposed || connection.Generation != _generation) return false;
            _idle.Push(connection);
            return true;
        }
    }

    private BoltConnection? TakeIdle()
    {
        lock (_idle) return _idle.Count > 0 ? _idle.Pop() : null;
    }

    private bool IsTooOld(BoltConnection connection) => opener.Clock.Now - connection.CreatedAt >= settings.MaxAge;

    private bool NeedsLivenessCheck(BoltConnection connection) => opener.Clock.Now - connection.IdleSince >= settings.LivenessCheckAfter;

    private async Task<bool> IsUsableAsync(BoltConnection connection, CancellationToken cancellationToken)
    {
        if (IsTooOld(connection) || connection.IsClosedByServer()) return false;
        if (NeedsLivenessCheck(connection) && !await connection.TryResetAsync().ConfigureAwait(false)) return false;
        var credential = opener.Credential;
        if (ReferenceEquals(connection.Credential, credential)) return true;
        if (connection.Version < BoltVersion.V5_1) return false;
        await SignIn.ChangeAsync(connection, credential, cancellationToken).ConfigureAwait(false);
        return true;
    }
}
