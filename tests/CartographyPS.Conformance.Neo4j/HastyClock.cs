using CartographyPS.Bolt.Time;

namespace CartographyPS.Conformance.Neo4j;

/// <summary>Real time, but for the waits between attempts, which take none.</summary>
internal sealed class HastyClock : Clock
{
    internal override TimeSpan Now => SystemClock.Instance.Now;

    internal override Task DelayAsync(TimeSpan time, CancellationToken cancellationToken) => Task.CompletedTask;

    internal override ClockTimer CreateTimer(Action action) => SystemClock.Instance.CreateTimer(action);
}
