using System.Text.Json;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Http;
using CartographyPS.Engine.Aws.Limits;

namespace CartographyPS.Engine.Aws.Client;

/// <summary>Downloads documents from URLs that AWS responses gave, with retries.</summary>
/// <param name="downloader">Makes one attempt.</param>
/// <param name="options">The options of all calls.</param>
/// <param name="slots">Bounds what is in flight, calls included.</param>
/// <param name="backoff">The pauses between attempts.</param>
internal sealed class DownloadClient(Downloader downloader, AwsClientOptions options, SemaphoreSlim slots, Backoff backoff)
{
    /// <summary>Downloads a document, which the caller disposes.</summary>
    /// <exception cref="AwsServiceException">The URL is not safe, the server refused, or every attempt failed.</exception>
    public async Task<JsonDocument> GetAsync(AwsSession session, DownloadRequest download, string region, CancellationToken cancellationToken)
    {
        for (int number = 1; ; number++)
        {
            var attempt = await AttemptAsync(session, download, region, cancellationToken).ConfigureAwait(false);
            if (attempt.Answer is not null) return attempt.Answer;

            var failure = attempt.Failure!;
            if (!ErrorKinds.CanPass(failure.Kind) || number >= session.MaxAttempts) throw failure;

            session.Counters.CountRetry();
            await options.Delay(backoff.Before(number + 1, failure.Kind == AwsErrorKind.Throttled, attempt.RetryAfter), cancellationToken)
                .ConfigureAwait(false);
        }
    }

    private async Task<Attempt> AttemptAsync(AwsSession session, DownloadRequest download, string region, CancellationToken cancellationToken)
    {
        await slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await downloader.GetAsync(session, download, region, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            slots.Release();
        }
    }
}
