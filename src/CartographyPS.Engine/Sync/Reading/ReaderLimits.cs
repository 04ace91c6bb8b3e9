namespace CartographyPS.Engine.Sync.Reading;

/// <summary>The limits of reading one scope.</summary>
/// <param name="CallsPerDepth">The maximum number of calls waiting or in flight at each depth of the call tree.</param>
/// <param name="Delay">Waits for a time; tests replace it.</param>
internal sealed record ReaderLimits(int CallsPerDepth, Func<TimeSpan, CancellationToken, Task> Delay)
{
    /// <summary>The defaults: 64 calls, enough to keep one scope from being the bottleneck and few enough to hold few pages.</summary>
    public static ReaderLimits Default { get; } = new(64, Task.Delay);

    /// <summary>The maximum number of documents to download. 100,000 unless set. The earlier data of the others is kept.</summary>
    public int Downloads { get; init; } = 100_000;
}
