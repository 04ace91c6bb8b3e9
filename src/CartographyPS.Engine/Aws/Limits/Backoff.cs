namespace CartographyPS.Engine.Aws.Limits;

/// <summary>Computes the pauses between attempts: exponential with full jitter, as in AWS's standard retry mode.</summary>
internal sealed class Backoff(Func<double> random)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>Returns the pause before an attempt: at most 20 seconds.</summary>
    /// <param name="attempt">The number of the attempt; 2 for the first retry.</param>
    /// <param name="throttled">True when AWS throttled the last attempt. The pause is then ten times as long.</param>
    /// <param name="retryAfter">The pause that the response asked for; null for none.</param>
    public TimeSpan Before(int attempt, bool throttled, TimeSpan? retryAfter)
    {
        double unit = throttled ? 500 : 50;
        double most = Math.Min(Longest.TotalMilliseconds, unit * Math.Pow(2, attempt - 1));
        var pause = TimeSpan.FromMilliseconds(most * random());
        return retryAfter is { } asked && asked > pause ? (asked < Longest ? asked : Longest) : pause;
    }
}
