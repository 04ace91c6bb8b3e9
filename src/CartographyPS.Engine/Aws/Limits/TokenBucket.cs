namespace CartographyPS.Engine.Aws.Limits;

/// <summary>
/// A token bucket that admits calls first in, first out. Waiting calls do not spin, and a cancelled one leaves its place to the next. The
/// bucket slows down when AWS throttles nevertheless, and recovers with each successful call.
/// </summary>
internal sealed class TokenBucket
{
    // Slightly below AWS's burst and rate. The tokens left in AWS's bucket absorb clock differences and calls that arrive closer together
    // than they were sent.
    private const double BurstMargin = 0.98;
    private const double RateMargin = 0.998;
    private const double SlowDown = 0.7;
    private const double Recovery = 0.0025;
    private const double Slowest = 0.05;

    private readonly object _gate = new();
    private readonly Queue<TaskCompletionSource<int>> _waiting = new();
    private readonly Func<DateTimeOffset> _clock;
    private readonly Func<TimeSpan, CancellationToken, Task> _delay;
    private readonly double _burst;
    private readonly double _fullRate;
    private double _rate;
    private double _tokens;
    private DateTimeOffset _last;
    private int _throttleCount;
    private bool _isAdmitting;

    /// <summary>Creates a full bucket.</summary>
    /// <param name="burst">The capacity of AWS's bucket in calls.</param>
    /// <param name="perSecond">The refill rate of AWS's bucket in calls per second.</param>
    /// <param name="clock">The current time.</param>
    /// <param name="delay">Waits for a time.</param>
    public TokenBucket(double burst, double perSecond, Func<DateTimeOffset> clock, Func<TimeSpan, CancellationToken, Task> delay)
    {
        _clock = clock;
        _delay = delay;
        _burst = Math.Max(1, Math.Floor(burst * BurstMargin));
        _fullRate = _rate = perSecond * RateMargin;
        _tokens = _burst;
        _last = clock();
    }

    /// <summary>Waits for a token and takes it.</summary>
    /// <returns>The number of slow-downs so far, which <see cref="Throttled"/> needs when the call is throttled.</returns>
    public async Task<int> WaitAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var admitted = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            RefillHoldingLock();
            if (_waiting.Count == 0 && _tokens >= 1)
            {
                _tokens--;
                return _throttleCount;
            }
            _waiting.Enqueue(admitted);
            if (!_isAdmitting)
            {
                _isAdmitting = true;
                _ = Task.Run(AdmitAllAsync, CancellationToken.None);
            }
        }

        using (cancellationToken.Register(() => admitted.TrySetCanceled(cancellationToken)))
        {
            return await admitted.Task.ConfigureAwait(false);
        }
    }

    /// <summary>Empties the bucket and slows its refill, after AWS throttled a call. Calls of one burst slow it down once.</summary>
    /// <param name="throttleCount">The number that <see cref="WaitAsync"/> returned for the call.</param>
    public void Throttled(int throttleCount)
    {
        lock (_gate)
        {
            if (throttleCount != _throttleCount) return;
            _throttleCount++;
            RefillHoldingLock();
            _tokens = Math.Min(_tokens, 0);
            _rate = Math.Max(_fullRate * Slowest, _rate * SlowDown);
        }
    }

    /// <summary>Speeds a slowed bucket up a little, after a successful call.</summary>
    public void Succeeded()
    {
        if (Volatile.Read(ref _rate) >= _fullRate) return;
        lock (_gate) _rate = Math.Min(_fullRate, _rate + (_fullRate * Recovery));
    }

    private async Task AdmitAllAsync()
    {
        while (Admit() is { } wait) await _delay(wait, CancellationToken.None).ConfigureAwait(false);
    }

    // Admits waiting calls while there are tokens. Returns the time until the next token; null when no call waits.
    private TimeSpan? Admit()
    {
        lock (_gate)
        {
            RefillHoldingLock();
            while (_waiting.Count > 0)
            {
                // Timers count whole milliseconds. A shorter wait would be none, and the loop would spin.
                if (_tokens < 1) return TimeSpan.FromMilliseconds(Math.Ceiling((1 - _tokens) / _rate * 1000));
                if (_waiting.Dequeue().TrySetResult(_throttleCount)) _tokens--;
            }
            _isAdmitting = false;
            return null;
        }
    }

    private void RefillHoldingLock()
    {
        var now = _clock();
        // A clock that is set back adds no tokens, and does not stop the refill either.
        if (now > _last) _tokens = Math.Min(_burst, _tokens + ((now - _last).TotalSeconds * _rate));
        _last = now;
    }
}
