using System.Runtime.CompilerServices;
using System.Text.Json;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Http;
using CartographyPS.Engine.Aws.Limits;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Aws.Protocols;

namespace CartographyPS.Engine.Aws.Client;

/// <summary>Calls AWS: any operation of the API models, for any session, page by page, with retries, within AWS's request limits.</summary>
internal sealed class AwsClient : IDisposable
{
    private readonly AwsClientOptions _options;
    private readonly HttpSender _sender;
    private readonly RateLimiter _limiter;
    private readonly Backoff _backoff;
    private readonly SemaphoreSlim _slots;

    public AwsClient(HttpSender sender, AwsClientOptions options)
    {
        _sender = sender;
        _options = options;
        _limiter = new RateLimiter(options.Clock, options.Delay);
        _backoff = new Backoff(options.Random);
        _slots = new SemaphoreSlim(options.ThrottleLimit);
        Downloads = new DownloadClient(sender.Downloader, options, _slots, _backoff);
    }

    /// <summary>Downloads what responses give URLs of.</summary>
    public DownloadClient Downloads { get; }

    /// <summary>The requests and responses of this client.</summary>
    public AwsCounters Counters => _sender.Counters;

    /// <summary>Reads all pages of an operation, as large as the API gives them (see <see cref="PageLimit"/>). The caller disposes each page.</summary>
    /// <exception cref="AwsServiceException">AWS refused the call, or every attempt failed.</exception>
    public async IAsyncEnumerable<JsonDocument> PagesAsync(
        AwsSession session,
        OperationModel operation,
        string region,
        IReadOnlyDictionary<string, object?> parameters,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        parameters = PageLimit.Asked(operation, parameters);
        var trail = new PageTrail(operation, region, _options);
        for (var asked = parameters; ;)
        {
            var page = await CallAsync(session, operation, region, asked, cancellationToken).ConfigureAwait(false);
            var next = operation.Paginator is null ? null : NextOf(operation, region, page, trail);
            yield return page;
            if (next is null) yield break;

            foreach (var parameter in parameters)
            {
                if (!next.ContainsKey(parameter.Key)) next[parameter.Key] = parameter.Value;
            }
            asked = next;
        }
    }

    /// <summary>Makes one call and returns its response.</summary>
    /// <exception cref="AwsServiceException">AWS refused the call, or every attempt failed.</exception>
    public async Task<JsonDocument> CallAsync(
        AwsSession session, OperationModel operation, string region, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        var bucket = _options.RateLimits ? _limiter.For(session.Account, region, operation) : null;
        bool renewed = false, corrected = false;
        for (int number = 1; ; number++)
        {
            int throttleCount = bucket is null ? 0 : await bucket.WaitAsync(cancellationToken).ConfigureAwait(false);
            // Before the slot is taken: renewing credentials is a call, which needs a slot of its own.
            var credentials = await CredentialsAsync(session, operation, region, cancellationToken).ConfigureAwait(false);
            var attempt = await AttemptAsync(session, credentials, operation, region, parameters, cancellationToken).ConfigureAwait(false);
            if (attempt.Answer is not null)
            {
                bucket?.Succeeded();
                return attempt.Answer;
            }

            var failure = attempt.Failure!;
            if (attempt.ClockCorrected && !corrected)
            {
                corrected = true;
                continue;
            }
            if (credentials is not null && !renewed && ErrorKinds.IsExpired(failure.Code))
            {
                renewed = true;
                if (await RenewAsync(session, credentials, failure, cancellationToken).ConfigureAwait(false)) continue;
            }
            if (failure.Kind == AwsErrorKind.Throttled)
            {
                Count(session, counters => counters.CountThrottle());
                bucket?.Throttled(throttleCount);
            }
            if (!ErrorKinds.CanPass(failure.Kind) || number >= session.MaxAttempts) throw failure;

            Count(session, counters => counters.CountRetry());
            await _options.Delay(_backoff.Before(number + 1, failure.Kind == AwsErrorKind.Throttled, attempt.RetryAfter), cancellationToken)
                .ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _slots.Dispose();
        _sender.Dispose();
    }

    private static Dictionary<string, object?>? NextOf(OperationModel operation, string region, JsonDocument page, PageTrail trail)
    {
        try
        {
            var next = PageTokens.Next(operation, page.RootElement);
            if (next is not null) trail.Follow(page.RootElement, next);
            return next;
        }
        catch (MalformedResponseException exception)
        {
            page.Dispose();
            throw new AwsServiceException(AwsErrorKind.Transient, "MalformedResponse", exception.Message, operation.ToString(), region, exception);
        }
        catch (AwsServiceException)
        {
            page.Dispose();
            throw;
        }
    }

    private static async Task<AwsCredentials?> CredentialsAsync(
        AwsSession session, OperationModel operation, string region, CancellationToken cancellationToken)
    {
        if (session.Credentials is null || operation.Unsigned) return null;
        try
        {
            return await session.Credentials.GetAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (CredentialException exception)
        {
            throw new AwsServiceException(AwsErrorKind.Credentials, "NoCredentials", exception.Message, operation.ToString(), region, exception);
        }
    }

    private async Task<Attempt> AttemptAsync(
        AwsSession session,
        AwsCredentials? credentials,
        OperationModel operation,
        string region,
        IReadOnlyDictionary<string, object?> parameters,
        CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await _sender.SendAsync(session, credentials, operation, region, parameters, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _slots.Release();
        }
    }

    private void Count(AwsSession session, Action<AwsCounters> count)
    {
        count(Counters);
        count(session.Counters);
    }

    private static async Task<bool> RenewAsync(
        AwsSession session, AwsCredentials expired, AwsServiceException failure, CancellationToken cancellationToken)
    {
        try
        {
            return await session.Credentials!.RenewAsync(expired, cancellationToken).ConfigureAwait(false);
        }
        catch (CredentialException exception)
        {
            throw new AwsServiceException(
                AwsErrorKind.Credentials, failure.Code, $"{failure.Message} They could not be renewed: {exception.Message}",
                failure.Operation, failure.Region, exception);
        }
    }
}
