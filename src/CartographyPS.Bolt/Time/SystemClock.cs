using System.Diagnostics;

namespace CartographyPS.Bolt.Time;

/// <summary>The system's clock.</summary>
internal sealed class SystemClock : Clock
{
    internal static readonly SystemClock Instance = new();

    private readonly Stopwatch _stopwatch = Stopwatch.StartNew();

    internal override TimeSpan Now => _stopwatch.Elapsed;

    internal override Task DelayAsync(TimeSpan time, CancellationToken cancellationToken) => Task.Delay(time, cancellationToken);

    internal override ClockTimer CreateTimer(Action action) => new SystemTimer(action);

    private sealed class SystemTimer(Action action) : ClockTimer
    {
        private readonly Timer _timer = new(_ => action(), null, Timeout.Infinite, Timeout.Infinite);

        internal override void Set(TimeSpan due) => _timer.Change(due, Timeout.InfiniteTimeSpan);

        internal override void Stop() => _timer.Change(Timeout.Infinite, Timeout.Infinite);

        public override void Dispose() => _timer.Dispose();
    }
}
