using System.Runtime.CompilerServices;
using System.Text.Json;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Aws.Protocols;

namespace CartographyPS.Engine.Aws.Client;

/// <summary>Calls AWS: any operation of the models, for any session, page by page, with retries, within the request limits.</summary>
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
        _limiter = new RateLimiter(options.Clock);
        _backoff = new Backoff(options.Random);
        _slots = new SemaphoreSlim(options.ThrottleLimit);
    }

    /// <summary>What it has sent and got.</summary>
    public AwsCounters Counters => _sender.Counters;

    /// <summary>The pages of an operation's answer. The caller disposes each.</summary>
    /// <exception cref="AwsServiceException">AWS refused, or no answer could be had.</exception>
    public async IAsyncEnumerable<JsonDocument> PagesAsync(
        AwsSession session,
        OperationModel operation,
        string region,
        IReadOnlyDictionary<string, object?> parameters,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? last = null;
        for (var asked = parameters; ;)
        {
            var page = await CallAsync(session, operation, region, asked, cancellationToken).ConfigureAwait(false);
            var next = operation.Paginator is null ? null : NextOf(operation, region, page);
            yield return page;
            if (next is null) yield break;

            string token = string.Join("\u001f", next.Values);
            if (token == last) throw new AwsServiceException(AwsErrorKind.Transient, "RepeatedPage", $"{operation} gave the same page token twice.", operation.ToString(), region);
            last = token;
            foreach (var parameter in parameters)
            {
                if (!next.ContainsKey(parameter.Key)) next[parameter.Key] = parameter.Value;
            }
            asked = next;
        }
    }

    /// <summary>One answer to one call.</summary>
    /// <exception cref="AwsServiceException">AWS refused, or no answer could be had.</exception>
    public async Task<JsonDocument> CallAsync(
        AwsSession session, OperationModel operation, string region, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        var bucket = _options.RateLimits ? _limiter.For(session.Account, region, operation) : null;
        bool renewed = false;
        for (int attempt = 1; ; attempt++)
        {
            AwsServiceException failure;
            TimeSpan? retryAfter = null;
            AwsCredentials? credentials = null;
            await TurnAsync(bucket, cancellationToken).ConfigureAwait(false);
            await _slots.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                if (session.Credentials is not null && !operation.Unsigned) credentials = await session.Credentials.GetAsync(cancellationToken).ConfigureAwait(false);
                var (document, error) = await _sender.SendAsync(session, credentials, operation, region, parameters, cancellationToken).ConfigureAwait(false);
                if (document is not null)
                {
                    bucket?.Succeeded();
                    return document;
                }
                (failure, retryAfter) = error!.Value;
            }
            catch (CredentialException exception)
            {
                throw new AwsServiceException(AwsErrorKind.Credentials, "NoCredentials", exception.Message, operation.ToString(), region, exception);
            }
            finally
            {
                _slots.Release();
            }

            if (credentials is not null && !renewed && ErrorKinds.IsExpired(failure.Code))
            {
                renewed = true;
                if (await RenewAsync(session, credentials, failure, cancellationToken).ConfigureAwait(false)) continue;
            }
            if (failure.Kind == AwsErrorKind.Throttled)
            {
                _sender.Counters.CountThrottle();
                bucket?.Throttled(_options.Clock());
            }
            if (!ErrorKinds.CanPass(failure.Kind) || attempt >= session.MaxAttempts) throw failure;

            _sender.Counters.CountRetry();
            await _options.Delay(_backoff.Before(attempt + 1, failure.Kind == AwsErrorKind.Throttled, retryAfter), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _slots.Dispose();
        _sender.Dispose();
    }

    private static Dictionary<string, object?>? NextOf(OperationModel operation, string region, JsonDocument page)
    {
        try
        {
            return PageTokens.Next(operation, page.RootElement);
        }
        catch (MalformedResponseException exception)
        {
            page.Dispose();
            throw new AwsServiceException(AwsErrorKind.Transient, "MalformedResponse", exception.Message, operation.ToString(), region, exception);
        }
    }

    private async Task TurnAsync(TokenBucket? bucket, CancellationToken cancellationToken)
    {
        if (bucket is null) return;
        var wait = bucket.Take(_options.Clock());
        if (wait > TimeSpan.Zero) await _options.Delay(wait, cancellationToken).ConfigureAwait(false);
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
                AwsErrorKind.Credentials, failure.Code, $"{failure.Message} They could not be renewed: {exception.Message}", failure.Operation, failure.Region, exception);
        }
    }
}
