namespace CartographyPS.Engine.Sync.Reading;

/// <summary>What bounds the reading of one scope.</summary>
/// <param name="CallsPerDepth">How many calls may wait or be under way at each depth of its call tree.</param>
/// <param name="Delay">Waits (a seam for tests).</param>
internal sealed record ReaderLimits(int CallsPerDepth, Func<TimeSpan, CancellationToken, Task> Delay)
{
    /// <summary>Enough to keep one scope from being the bottleneck, few enough to hold few pages.</summary>
    public static ReaderLimits Default { get; } = new(64, Task.Delay);

    /// <summary>How many documents are downloaded at most. 100,000 unless set; what is known of the others stays.</summary>
    public int Downloads { get; init; } = 100_000;
}
