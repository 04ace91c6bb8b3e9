namespace CartographyPS.Engine.Aws.Client;

/// <summary>The pauses between attempts: exponential with full jitter, as AWS's standard mode has them.</summary>
internal sealed class Backoff(Func<double> random)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>The pause before an attempt.</summary>
    /// <param name="attempt">2 for the first repetition.</param>
    /// <param name="throttled">Whether AWS said that it was too much: then the pause starts longer.</param>
    /// <param name="retryAfter">What the answer asked for; null for nothing.</param>
    public TimeSpan Before(int attempt, bool throttled, TimeSpan? retryAfter)
    {
        double unit = throttled ? 500 : 50;
        double most = Math.Min(Longest.TotalMilliseconds, unit * Math.Pow(2, attempt - 1));
        var pause = TimeSpan.FromMilliseconds(most * random());
        return retryAfter is { } asked && asked > pause ? (asked < Longest ? asked : Longest) : pause;
    }
}
