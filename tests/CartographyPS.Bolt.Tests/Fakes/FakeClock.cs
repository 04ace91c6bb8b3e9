using CartographyPS.Bolt.Time;

namespace CartographyPS.Bolt.Tests.Fakes;

/// <summary>Time that passes only when somebody waits for it or a test moves it.</summary>
internal sealed class FakeClock : Clock
{
    private readonly List<FakeTimer> _timers = [];
    private TimeSpan _now;

    /// <summary>The delays so far.</summary>
    internal List<TimeSpan> Delays { get; } = [];

    /// <summary>Runs after each delay, with the new time.</summary>
    internal Action<TimeSpan>? Passed { get; set; }

    /// <summary>The time that passes with each read of the clock.</summary>
    internal TimeSpan Step { get; init; }

    internal override TimeSpan Now
    {
        get
        {
            lock (_timers) return _now += Step;
        }
    }

    internal void Advance(TimeSpan time)
    {
        FakeTimer[] due;
        lock (_timers)
        {
            _now += time;
            due = [.. _timers.Where(timer => timer.Due <= _now)];
        }
        foreach (var timer in due) timer.Fire();
    }

    /// <summary>Advances the time in steps until the client has closed the connection.</summary>
    internal async Task PassUntilClosedAsync(FakePeer peer, TimeSpan step)
    {
        var closed = peer.ClosedAsync();
        while (!closed.IsCompleted)
        {
            Advance(step);
            await Task.WhenAny(closed, Task.Delay(1));
        }
    }

    internal override Task DelayAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Delays.Add(time);
        Advance(time);
        Passed?.Invoke(Now);
        return Task.CompletedTask;
    }

    internal override ClockTimer CreateTimer(Action action)
    {
        var timer = new FakeTimer(this, action);
        lock (_timers) _timers.Add(timer);
        return timer;
    }

    private sealed class FakeTimer(FakeClock clock, Action action) : ClockTimer
    {
        internal TimeSpan? Due { get; private set; }

        internal void Fire()
        {
            Due = null;
            action();
        }

        internal override void Set(TimeSpan due) => Due = clock.Now + due;

        internal override void Stop() => Due = null;

        public override void Dispose()
        {
            lock (clock._timers) clock._timers.Remove(this);
        }
    }
}
