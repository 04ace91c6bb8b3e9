namespace CartographyPS.Engine.Aws.Client;

/// <summary>
/// A token bucket that hands out turns: a call takes a token, or the time at which it will have one, so that waiting calls neither spin
/// nor overtake each other. It slows down when AWS throttles all the same, and recovers with each call that goes well.
/// </summary>
internal sealed class TokenBucket
{
    // A little below the limit: AWS's clock and ours are not one.
    private const double Margin = 0.97;
    private const double SlowDown = 0.7;
    private const double Recovery = 0.01;
    private const double Slowest = 0.05;

    private readonly object _gate = new();
    private readonly double _burst;
    private readonly double _fullRate;
    private double _rate;
    private double _tokens;
    private DateTimeOffset _last;

    public TokenBucket(double burst, double perSecond, DateTimeOffset now)
    {
        _burst = Math.Max(1, Math.Floor(burst * Margin));
        _fullRate = _rate = perSecond * Margin;
        _tokens = _burst;
        _last = now;
    }

    /// <summary>Takes a turn.</summary>
    /// <returns>How long to wait for it; zero for none.</returns>
    public TimeSpan Take(DateTimeOffset now)
    {
        lock (_gate)
        {
            Refill(now);
            _tokens--;
            return _tokens >= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(-_tokens / _rate);
        }
    }

    /// <summary>AWS throttled a call: the bucket is empty and fills more slowly.</summary>
    public void Throttled(DateTimeOffset now)
    {
        lock (_gate)
        {
            Refill(now);
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

    private void Refill(DateTimeOffset now)
    {
        if (now <= _last) return;
        _tokens = Math.Min(_burst, _tokens + ((now - _last).TotalSeconds * _rate));
        _last = now;
    }
}
