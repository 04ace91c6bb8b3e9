using CartographyPS.Bolt.Time;

namespace CartographyPS.Bolt.Retry;

/// <summary>
/// Runs a unit of work again while its failures may pass: after 1 second, then 2, 4 and so on, each 20 % more or less by chance, until
/// the time since the first failure is over. So do Neo4j's own drivers.
/// </summary>
internal sealed class RetryPolicy(TimeSpan maxTime, Clock clock, Func<double> random)
{
    private const double Jitter = 0.2;

    /// <param name="attempt">One run of the work.</param>
    /// <param name="mayRetry">Whether a failure may pass.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    internal async Task<T> RunAsync<T>(Func<Task<T>> attempt, Func<BoltException, bool> mayRetry, CancellationToken cancellationToken)
    {
        TimeSpan? firstFailure = null;
        for (double seconds = 1; ; seconds *= 2)
        {
            try
            {
                return await attempt().ConfigureAwait(false);
            }
            catch (BoltException e) when (mayRetry(e) && (firstFailure ??= clock.Now) + maxTime > clock.Now)
            {
                // Waited for below, where a cancellation shows as one.
            }
            double factor = 1 - Jitter + (random() * 2 * Jitter);
            await clock.DelayAsync(TimeSpan.FromSeconds(seconds * factor), cancellationToken).ConfigureAwait(false);
        }
    }
}
