namespace CartographyPS.Bolt.Time;

/// <summary>The client's time source, which tests replace so that they need not wait. netstandard2.0 lacks .NET's TimeProvider.</summary>
internal abstract class Clock
{
    /// <summary>The time since a fixed moment. It never decreases.</summary>
    internal abstract TimeSpan Now { get; }

    internal abstract Task DelayAsync(TimeSpan time, CancellationToken cancellationToken);

    /// <summary>Creates a timer that is off until set. The action runs on another thread.</summary>
    internal abstract ClockTimer CreateTimer(Action action);
}
