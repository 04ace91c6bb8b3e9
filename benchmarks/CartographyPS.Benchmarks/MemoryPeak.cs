namespace CartographyPS.Benchmarks;

/// <summary>Samples the process's working set.</summary>
internal sealed class MemoryPeak : IDisposable
{
    private readonly Timer _timer;
    private long _peak = Environment.WorkingSet;

    public MemoryPeak() => _timer = new Timer(_ => _peak = Math.Max(_peak, Environment.WorkingSet), null, 0, 20);

    /// <summary>The largest working set so far, in bytes.</summary>
    public long Peak => Math.Max(_peak, Environment.WorkingSet);

    public void Dispose() => _timer.Dispose();
}
