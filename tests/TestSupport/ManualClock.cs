namespace TestSupport;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<TimeSpan> _waits = [];
    private readonly List<(DateTimeOffset Due, TaskCompletionSource Done)> _waiting = [];
    private DateTimeOffset _now = DateTimeOffset.UtcNow;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>The durations of the waits so far.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_lock) return [.. _waits];
        }
    }

    /// <summary>The number of waits that are pending.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock) return _waiting.Count;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public void Advance(TimeSpan time)
    {
        List<TaskCompletionSource> due;
        lock (_lock)
        {
            _now += time;
            due = [.. _waiting.Where(wait => wait.Due <= _now).Select(wait => wait.Done)];
            _waiting.RemoveAll(wait => wait.Due <= _now);
        }
        due.ForEach(done => done.TrySetResult());
    }

    /// <summary>Moves the clock instead of waiting.</summary>
    public Task DelayAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock) _waits.Add(time);
        Advance(time);
        return Task.CompletedTask;
    }

    /// <summary>Waits until the test has moved the clock.</summary>
    public Task WaitAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _waits.Add(time);
            _waiting.Add((_now + time, done));
        }
        return done.Task.WaitAsync(cancellationToken);
    }
}
