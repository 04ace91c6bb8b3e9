namespace CartographyPS.Engine.Flow;

/// <summary>
/// Bounds the memory of responses that are being received and parsed. However many calls are in flight, only so many bytes are received
/// at once; the other responses wait at AWS and come in priority order. A response larger than the whole budget waits until it is alone.
/// </summary>
internal sealed class ResponseMemoryBudget
{
    private readonly object _gate = new();
    private readonly AdmissionQueue<long> _waiting;
    private readonly long _capacity;
    private long _available;

    /// <summary>Creates a budget.</summary>
    /// <param name="capacity">Its size in bytes.</param>
    public ResponseMemoryBudget(long capacity)
    {
        _available = _capacity = capacity;
        _waiting = new AdmissionQueue<long>(_gate, size => size <= _available, size => _available -= size);
    }

    /// <summary>Waits until there is room. Disposing the result returns the room.</summary>
    /// <param name="size">The size of the response in bytes.</param>
    /// <param name="priority">Lower numbers are admitted first.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was cancelled; no room was taken.</exception>
    public async Task<IDisposable> AcquireAsync(long size, int priority, CancellationToken cancellationToken)
    {
        size = Math.Min(size, _capacity);
        await _waiting.EnterAsync(size, priority, cancellationToken).ConfigureAwait(false);
        return new Share(this, size);
    }

    private void Release(long size)
    {
        lock (_gate)
        {
            _available += size;
            _waiting.AdmitHoldingLock();
        }
    }

    private sealed class Share(ResponseMemoryBudget budget, long size) : IDisposable
    {
        private int _isReleased;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isReleased, 1) == 0) budget.Release(size);
        }
    }
}
