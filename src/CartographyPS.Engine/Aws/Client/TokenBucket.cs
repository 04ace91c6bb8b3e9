namespace CartographyPS.Engine.Aws.Client;

/// <summary>
/// A token bucket that calls wait at in the order of their coming: none spins, none overtakes another, and one that is cancelled leaves
/// its place to the next. It slows down when AWS throttles all the same, and recovers with each call that goes well.
/// </summary>
internal sealed class TokenBucket
{
    // A few calls fewer than AWS has to give, at nearly its rate: what stays in AWS's bucket makes up for clocks that differ and for calls
    // that arrive closer together than they were sent.
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
    private int _cuts;
    private bool _serving;

    /// <summary>Makes a full bucket.</summary>
    /// <param name="burst">How many calls AWS lets be made at once.</param>
    /// <param name="perSecond">How many more each second.</param>
    /// <param name="clock">The time.</param>
    /// <param name="delay">Waits.</param>
    public TokenBucket(double burst, double perSecond, Func<DateTimeOffset> clock, Func<TimeSpan, CancellationToken, Task> delay)
    {
        _clock = clock;
        _delay = delay;
        _burst = Math.Max(1, Math.Floor(burst * BurstMargin));
        _fullRate = _rate = perSecond * RateMargin;
        _tokens = _burst;
        _last = clock();
    }

    /// <summary>Waits for a turn.</summary>
    /// <returns>The turn's number, to say how the call ended.</returns>
    public async Task<int> WaitAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var turn = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            Refill();
            if (_waiting.Count == 0 && _tokens >= 1)
            {
                _tokens--;
                return _cuts;
            }
            _waiting.Enqueue(turn);
            if (!_serving)
            {
                _serving = true;
                _ = Task.Run(ServeAsync, CancellationToken.None);
            }
        }

        using (cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken)))
        {
            return await turn.Task.ConfigureAwait(false);
        }
    }

    /// <summary>AWS throttled a call: the bucket is empty and fills more slowly. Calls of one burst slow it down once.</summary>
    /// <param name="turn">The call's turn.</param>
    public void Throttled(int turn)
    {
        lock (_gate)
        {
            if (turn != _cuts) return;
            _cuts++;
            Refill();
            _tokens = Math.Min(_tokens, 0);
            _rate = Math.Max(_fullRate * Slowest, _rate * SlowDown);
        }
    }

    /// <summary>A call went well: a slowed bucket recovers a little.</summary>
    public void Succeeded()
    {
        if (Volatile.Read(ref _rate) >= _fullRate) return;
        lock (_gate) _rate = Math.Min(_fullRate, _rate + (_fullRate * Recovery));
    }

    private async Task ServeAsync()
    {
        while (Serve() is { } wait) await _delay(wait, CancellationToken.None).ConfigureAwait(false);
    }

    // Gives turns as far as tokens go; the time until there is another one, null when nobody waits.
    private TimeSpan? Serve()
    {
        lock (_gate)
        {
            Refill();
            while (_waiting.Count > 0)
            {
                // Timers count whole milliseconds: a shorter wait would be none, and this a loop that spins.
                if (_tokens < 1) return TimeSpan.FromMilliseconds(Math.Ceiling((1 - _tokens) / _rate * 1000));
                if (_waiting.Dequeue().TrySetResult(_cuts)) _tokens--;
            }
            _serving = false;
            return null;
        }
    }

    private void Refill()
    {
        var now = _clock();
        // A clock that is set back gives nothing, and does not stop the filling either.
        if (now > _last) _tokens = Math.Min(_burst, _tokens + ((now - _last).TotalSeconds * _rate));
        _last = now;
    }
}
