namespace CartographyPS.Engine.Flow;

/// <summary>
/// Bounds the memory of responses that are being received and parsed, however many calls are in flight. Further responses wait at AWS and
/// are received in priority order. A response larger than the whole budget waits until it is alone.
/// A response of unknown length starts with a small claim that grows as it is received (<see cref="MemoryClaim.GrowAsync"/>).
/// </summary>
internal sealed class ResponseMemoryBudget
{
    private readonly object _gate = new();
    private readonly AdmissionQueue<MemoryClaim> _waiting;
    private readonly AdmissionQueue<(MemoryClaim Claim, long More)> _growing;
    private readonly long _capacity;
    private long _available;
    private MemoryClaim? _exempt;

    /// <summary>Creates a budget.</summary>
    /// <param name="capacity">Its size in bytes.</param>
    public ResponseMemoryBudget(long capacity)
    {
        _available = _capacity = capacity;
        _waiting = new AdmissionQueue<MemoryClaim>(_gate, claim => claim.Size <= _available, claim => _available -= claim.Size);
        _growing = new AdmissionQueue<(MemoryClaim Claim, long More)>(_gate, growth => growth.More <= _available || _exempt is null, GrantHoldingLock);
    }

    /// <summary>Waits until there is room. Disposing the result returns the room.</summary>
    /// <param name="size">The size of the response in bytes; for an unknown one, what to start with.</param>
    /// <param name="priority">Lower numbers are admitted first.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was cancelled; no room was taken.</exception>
    public async Task<MemoryClaim> AcquireAsync(long size, int priority, CancellationToken cancellationToken)
    {
        var claim = new MemoryClaim(this, Math.Min(size, _capacity), priority);
        await _waiting.EnterAsync(claim, priority, cancellationToken).ConfigureAwait(false);
        return claim;
    }

    /// <summary>
    /// Waits until a claim can grow. Growing claims hold the room that others wait for, so they could deadlock. To prevent that, when there
    /// is no room, one claim at a time is exempt from the budget and never waits again. Memory stays below the budget plus one largest
    /// response.
    /// </summary>
    internal Task GrowAsync(MemoryClaim claim, long more, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_exempt == claim) return Task.CompletedTask;
        }
        return _growing.EnterAsync((claim, more), claim.Priority, cancellationToken);
    }

    /// <summary>Returns a claim's room.</summary>
    internal void Release(MemoryClaim claim)
    {
        lock (_gate)
        {
            _available += claim.Size;
            if (_exempt == claim) _exempt = null;
            // Claims in use first: their responses are half received.
            _growing.AdmitHoldingLock();
            _waiting.AdmitHoldingLock();
        }
    }

    private void GrantHoldingLock((MemoryClaim Claim, long More) growth)
    {
        if (growth.More > _available)
        {
            _exempt = growth.Claim;
            return;
        }
        _available -= growth.More;
        growth.Claim.Size += growth.More;
    }
}
