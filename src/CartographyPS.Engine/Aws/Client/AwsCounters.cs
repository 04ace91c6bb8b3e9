namespace CartographyPS.Engine.Aws.Client;

/// <summary>Counts the requests and responses of a client or a session.</summary>
internal sealed class AwsCounters
{
    private long _attempts;
    private long _throttled;
    private long _retries;
    private long _bytes;

    /// <summary>Requests sent, including retries.</summary>
    public long Attempts => Interlocked.Read(ref _attempts);

    /// <summary>Responses that throttled the caller.</summary>
    public long Throttled => Interlocked.Read(ref _throttled);

    /// <summary>Retries.</summary>
    public long Retries => Interlocked.Read(ref _retries);

    /// <summary>Bytes of response bodies received.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    public void CountAttempt() => Interlocked.Increment(ref _attempts);

    public void CountThrottle() => Interlocked.Increment(ref _throttled);

    public void CountRetry() => Interlocked.Increment(ref _retries);

    public void CountBytes(int count) => Interlocked.Add(ref _bytes, count);
}
