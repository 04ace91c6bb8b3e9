using CartographyPS.Bolt.Time;

namespace CartographyPS.Bolt.Retry;

/// <summary>
/// Retries a unit of work while its failures are retryable, until the time limit since its first failure is over. The delays are 1, 2,
/// 4 and more seconds, each with a random deviation of up to 20 %, as in Neo4j's own drivers.
/// </summary>
internal sealed class RetryPolicy(TimeSpan maxTime, Clock clock, Func<double> random)
{
    private const double Jitter = 0.2;

    /// <param name="attempt">Runs the work once.</param>
    /// <param name="mayRetry">Decides whether a failure is retryable.</param>
    /// <param name="cancellationToken">Cancels the delays.</param>
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
                // The delay is below, outside of the catch, so that a cancellation is thrown as such.
            }
            double factor = 1 - Jitter + (random() * 2 * Jitter);
            await clock.DelayAsync(TimeSpan.FromSeconds(seconds * factor), cancellationToken).ConfigureAwait(false);
        }
    }
}
