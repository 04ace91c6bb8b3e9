namespace CartographyPS.Bolt.Time;

/// <summary>A timer that fires once each time it is set.</summary>
internal abstract class ClockTimer : IDisposable
{
    internal abstract void Set(TimeSpan due);

    internal abstract void Stop();

    public abstract void Dispose();
}
