namespace SimulatedAws.Faults;

/// <summary>A token bucket that is refilled at a constant rate.</summary>
internal sealed class TokenBucket
{
    private readonly Lock _lock = new();
    private readonly double _burst;
    private readonly double _rate;
    private readonly TimeProvider _clock;
    private double _level;
    private long _at;

    /// <summary>Creates a full bucket.</summary>
    /// <param name="burst">The capacity in tokens.</param>
    /// <param name="rate">The refill rate in tokens per second.</param>
    /// <param name="clock">The clock.</param>
    public TokenBucket(double burst, double rate, TimeProvider clock)
    {
        _burst = _level = burst;
        _rate = rate;
        _clock = clock;
        _at = clock.GetTimestamp();
    }

    /// <summary>Takes a token, if there is one.</summary>
    public bool Take()
    {
        lock (_lock)
        {
            long now = _clock.GetTimestamp();
            _level = Math.Min(_burst, _level + (_clock.GetElapsedTime(_at, now).TotalSeconds * _rate));
            _at = now;
            if (_level < 1) return false;
            _level--;
            return true;
        }
    }
}
