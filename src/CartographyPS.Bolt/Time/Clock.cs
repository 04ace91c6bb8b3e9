namespace CartographyPS.Bolt.Time;

/// <summary>Time as the client sees it, so that tests need not wait; .NET's TimeProvider is not in netstandard2.0.</summary>
internal abstract class Clock
{
    /// <summary>The time since some fixed moment; never goes back.</summary>
    internal abstract TimeSpan Now { get; }

    internal abstract Task DelayAsync(TimeSpan time, CancellationToken cancellationToken);

    /// <summary>A timer that is off until set; the action runs on another thread.</summary>
    internal abstract ClockTimer CreateTimer(Action action);
}
