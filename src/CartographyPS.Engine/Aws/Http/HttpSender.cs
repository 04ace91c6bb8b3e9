using System.Net.Http.Headers;
using CartographyPS.Engine.Aws.Addressing;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Aws.Protocols;
using CartographyPS.Engine.Common;
using CartographyPS.Engine.Flow;

namespace CartographyPS.Engine.Aws.Http;

/// <summary>Makes one attempt of a call: writes, signs and sends the request, then reads the response or the error.</summary>
internal sealed class HttpSender(HttpClients clients, AwsClientOptions options, WorkScheduler scheduler) : IDisposable
{
    private const int MaxRedirects = 3;

    // Enough to keep all processors busy with large responses, without delaying small ones.
    private const long MemoryBytes = 8L * 1024 * 1024;

    // The room that a response of unknown length starts with: most have less.
    private const long UsualBytes = 512 * 1024;

    // Larger responses are parsed on the scheduler, in priority order. Smaller ones take less time than the hand-over.
    private const int LargeBytes = 64 * 1024;

    private readonly ResponseMemoryBudget _memory = new(MemoryBytes);

    private readonly BucketRegions _bucketRegions = new();
    private readonly ServerClock _clock = new(options.Clock);
    private readonly HostNames _names = new(options.HostExists);

    private Downloader? _downloader;

    /// <summary>The requests and responses of this sender.</summary>
    public AwsCounters Counters { get; } = new();

    /// <summary>Downloads documents, within the same memory.</summary>
    public Downloader Downloader => _downloader ??= new Downloader(clients, options, _memory, scheduler, Counters);

    /// <summary>Makes one attempt and follows S3's redirects to a bucket's region.</summary>
    /// <exception cref="IOException">The session's CA bundle cannot be read.</exception>
    /// <exception cref="FormatException">A setting names a proxy or an endpoint that is not a URL.</exception>
    public async Task<Attempt> SendAsync(
        AwsSession session,
        AwsCredentials? credentials,
        OperationModel operation,
        string region,
        IReadOnlyDictionary<string, object?> parameters,
        CancellationToken cancellationToken)
    {
        var wire = RequestWriter.Write(operation, parameters);
        region = _bucketRegions.Of(wire, operation) ?? region;
        for (int redirects = 0; ; redirects++)
        {
            var endpoint = session.Endpoints.Of(operation.Service, region);
            var uri = RequestPlace.Of(wire, endpoint, operation.Service);
            if (_names.IsKnownMissing(uri.Host)) return NoEndpoint(operation, region, uri, null);
            var http = clients.For(uri, session.CaBundle);
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            timeout.CancelAfter(options.Timeout);
            try
            {
                Count(session, counters => counters.CountAttempt());
                var signed = _clock.Now;
                using var request = Request(wire, uri, credentials, operation, endpoint, signed);
                using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token).ConfigureAwait(false);
                // Waiting for memory is not AWS's time.
                timeout.CancelAfter(Timeout.InfiniteTimeSpan);
                long? length = response.Content.Headers.ContentLength;
                using var room = await _memory.AcquireAsync(length ?? UsualBytes, session.Priority, cancellationToken).ConfigureAwait(false);
                timeout.CancelAfter(options.Timeout);
                int status = (int)response.StatusCode;
                Func<long, Task>? grow = length is null ? size => GrowAsync(room, size, timeout, cancellationToken) : null;
                using var body = await BodyAsync(response, status, grow, timeout.Token).ConfigureAwait(false);
                Count(session, counters => counters.CountBytes(body.Memory.Length));

                var headers = Headers(response);
                if (status is >= 200 and < 300) return await ReadAsync(session, operation, region, status, headers, body.Memory).ConfigureAwait(false);

                var error = ErrorResponse.Read(operation, status, headers, body.Memory);
                if (redirects < MaxRedirects && BucketRegions.Named(operation, status, headers, body.Memory, error) is { } other && other != region)
                {
                    _bucketRegions.Note(wire, region = other);
                    continue;
                }
                return new Attempt
                {
                    Failure = new AwsServiceException(ErrorKinds.Of(error, status), error.Code, error.Message, operation.ToString(), region)
                    {
                        StatusCode = status,
                        RequestId = error.RequestId,
                    },
                    RetryAfter = RetryAfter(response),
                    ClockCorrected = _clock.Correct(error.Code, response.Headers.Date, signed),
                };
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // The client limits the time of connecting, we that of the whole attempt.
                return Broken(operation, region, "Timeout", timeout.IsCancellationRequested
                    ? $"{uri.Host} did not answer within {options.Timeout.TotalSeconds:0} seconds."
                    : $"{uri.Host} did not accept a connection in time.");
            }
            catch (AnswerTooLargeException exception)
            {
                return Failed(
                    AwsErrorKind.Other, operation, region, "AnswerTooLarge", $"The response to {operation} is not read: {exception.Message}", exception);
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException)
            {
                if (clients.Certificates.Explain(exception, uri.Host) is { } tls)
                    return Failed(AwsErrorKind.Tls, operation, region, tls.Code, tls.Message, exception);
                return !endpoint.Overridden && !clients.IsProxied(uri) && await _names.IsMissingAsync(exception, uri.Host, region).ConfigureAwait(false)
                    ? NoEndpoint(operation, region, uri, exception)
                    : Broken(operation, region, "ConnectionFailed", $"{uri.Host}: {(exception.InnerException ?? exception).Message}", exception);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => clients.Dispose();

    private HttpRequestMessage Request(WireRequest wire, Uri uri, AwsCredentials? credentials, OperationModel operation, Endpoint endpoint, DateTime now)
    {
        var request = new HttpRequestMessage(new HttpMethod(wire.Method), uri);
        if (wire.Body.Length > 0 || wire.Method is "POST" or "PUT") request.Content = new ByteArrayContent(wire.Body);
        foreach (var header in wire.Headers) Add(request, header.Key, header.Value);
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        if (credentials is not null)
        {
            foreach (var header in RequestSigner.Sign(wire, uri, credentials, operation.Service.SigningName, endpoint.SigningRegion, now))
                Add(request, header.Key, header.Value);
        }
        return request;
    }

    private static void Add(HttpRequestMessage request, string name, string value)
    {
        if (name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) && request.Content is not null)
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(value);
        else request.Headers.TryAddWithoutValidation(name, value);
    }

    private async Task GrowAsync(MemoryClaim room, long size, CancellationTokenSource timeout, CancellationToken cancellationToken)
    {
        var growing = room.GrowAsync(size, cancellationToken);
        bool waits = !growing.IsCompleted;
        if (waits) timeout.CancelAfter(Timeout.InfiniteTimeSpan);
        await growing.ConfigureAwait(false);
        if (waits) timeout.CancelAfter(options.Timeout);
    }

    private async Task<PooledBuffer> BodyAsync(HttpResponseMessage response, int status, Func<long, Task>? grow, CancellationToken cancellationToken)
    {
        if (status is >= 200 and < 300)
            return await BodyReader.ReadAsync(response.Content, options.MaxAnswerBytes, cancellationToken, grow).ConfigureAwait(false);
        try
        {
            return await BodyReader.ReadAsync(response.Content, options.MaxErrorBytes, cancellationToken, grow).ConfigureAwait(false);
        }
        catch (AnswerTooLargeException)
        {
            return new PooledBuffer(1, 0);
        }
    }

    private async Task<Attempt> ReadAsync(
        AwsSession session, OperationModel operation, string region, int status, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body) =>
        body.Length < LargeBytes
            ? Read(operation, region, status, headers, body)
            : await scheduler.RunAsync(WorkKind.Parse, session.Priority, () => Read(operation, region, status, headers, body)).ConfigureAwait(false);

    private Attempt Read(OperationModel operation, string region, int status, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body)
    {
        try
        {
            return new Attempt { Answer = ResponseReader.Read(operation, status, headers, body, options.MaxAnswerBytes) };
        }
        catch (MalformedResponseException exception)
        {
            return Broken(operation, region, "MalformedResponse", exception.Message, exception);
        }
    }

    private static Attempt Broken(OperationModel operation, string region, string code, string message, Exception? cause = null) =>
        Failed(AwsErrorKind.Transient, operation, region, code, message, cause);

    private static Attempt NoEndpoint(OperationModel operation, string region, Uri uri, Exception? cause) =>
        Failed(AwsErrorKind.Unsupported, operation, region, "NoEndpoint", $"There is no host {uri.Host}: the region lacks the service.", cause);

    private static Attempt Failed(AwsErrorKind kind, OperationModel operation, string region, string code, string message, Exception? cause) =>
        new() { Failure = new AwsServiceException(kind, code, message, operation.ToString(), region, cause) };

    private static Dictionary<string, string> Headers(HttpResponseMessage response)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in response.Headers.Concat(response.Content.Headers)) headers[header.Key] = string.Join(",", header.Value);
        return headers;
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - options.Clock(),
        _ => null,
    };

    private void Count(AwsSession session, Action<AwsCounters> count)
    {
        count(Counters);
        count(session.Counters);
    }
}
