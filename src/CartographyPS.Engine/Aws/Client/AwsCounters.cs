namespace CartographyPS.Engine.Aws.Client;

/// <summary>What a client has sent and got.</summary>
internal sealed class AwsCounters
{
    private long _attempts;
    private long _throttled;
    private long _retries;
    private long _bytes;

    /// <summary>Requests sent, repetitions included.</summary>
    public long Attempts => Interlocked.Read(ref _attempts);

    /// <summary>Answers that said that it was too much.</summary>
    public long Throttled => Interlocked.Read(ref _throttled);

    /// <summary>Repetitions.</summary>
    public long Retries => Interlocked.Read(ref _retries);

    /// <summary>Bytes of bodies received.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    public void CountAttempt() => Interlocked.Increment(ref _attempts);

    public void CountThrottle() => Interlocked.Increment(ref _throttled);

    public void CountRetry() => Interlocked.Increment(ref _retries);

    public void CountBytes(int count) => Interlocked.Add(ref _bytes, count);
}
