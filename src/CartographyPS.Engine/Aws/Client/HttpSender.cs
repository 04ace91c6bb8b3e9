using System.Net.Http.Headers;
using System.Text.Json;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Aws.Protocols;

namespace CartographyPS.Engine.Aws.Client;

/// <summary>Makes one attempt of a call: writes, signs and sends the request, and reads the answer or what went wrong.</summary>
internal sealed class HttpSender(HttpClient http, AwsClientOptions options) : IDisposable
{
    private const int MaxRedirects = 3;
    private static readonly TimeSpan MaxSkew = TimeSpan.FromMinutes(4);

    private readonly BucketRegions _bucketRegions = new();
    private long _skewTicks;

    /// <summary>What was sent and got.</summary>
    public AwsCounters Counters { get; } = new();

    /// <summary>Makes an attempt.</summary>
    /// <returns>The answer, or the failure with the pause that AWS asked for.</returns>
    public async Task<(JsonDocument? Document, (AwsServiceException Exception, TimeSpan? RetryAfter)? Error)> SendAsync(
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
            var (placed, uri) = RequestPlace.Of(wire, endpoint, operation.Service);
            try
            {
                Counters.CountAttempt();
                using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                timeout.CancelAfter(options.Timeout);
                using var response = await ExchangeAsync(placed, uri, credentials, operation, endpoint, timeout.Token).ConfigureAwait(false);
#pragma warning disable CA2016 // .NET Framework's cannot be cancelled.
                byte[] body = await response.Content.ReadAsByteArrayAsync().WithCancellation(timeout.Token).ConfigureAwait(false);
#pragma warning restore CA2016
                Counters.CountBytes(body.Length);

                var headers = Headers(response);
                int status = (int)response.StatusCode;
                if (status is >= 200 and < 300) return Answer(operation, region, status, headers, body);

                var error = ErrorResponse.Read(operation, status, headers, body);
                if (redirects < MaxRedirects && BucketRegions.Named(operation, status, headers, body, error) is { } other && other != region)
                {
                    _bucketRegions.Note(wire, region = other);
                    continue;
                }
                NoteSkew(error.Code, response.Headers.Date);
                return (null, (Failure(operation, region, status, error), RetryAfter(response)));
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return (null, (Broken(operation, region, "Timeout", $"{uri.Host} did not answer within {options.Timeout.TotalSeconds:0} seconds.", null), null));
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException)
            {
                return (null, (Unreachable(operation, region, endpoint, exception), null));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> ExchangeAsync(
        WireRequest wire, Uri uri, AwsCredentials? credentials, OperationModel operation, Endpoint endpoint, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(new HttpMethod(wire.Method), uri);
        if (wire.Body.Length > 0 || wire.Method is "POST" or "PUT") request.Content = new ByteArrayContent(wire.Body);
        foreach (var header in wire.Headers) Add(request, header.Key, header.Value);
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        if (credentials is not null)
        {
            var now = options.Clock().UtcDateTime.AddTicks(Interlocked.Read(ref _skewTicks));
            foreach (var header in RequestSigner.Sign(wire, uri, credentials, operation.Service.SigningName, endpoint.SigningRegion, now)) Add(request, header.Key, header.Value);
        }
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
    }

    private static void Add(HttpRequestMessage request, string name, string value)
    {
        if (name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) && request.Content is not null) request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(value);
        else request.Headers.TryAddWithoutValidation(name, value);
    }

    private static (JsonDocument? Document, (AwsServiceException Exception, TimeSpan? RetryAfter)? Error) Answer(
        OperationModel operation, string region, int status, IReadOnlyDictionary<string, string> headers, byte[] body)
    {
        try
        {
            return (ResponseReader.Read(operation, status, headers, body), null);
        }
        catch (MalformedResponseException exception)
        {
            return (null, (Broken(operation, region, "MalformedResponse", exception.Message, exception), null));
        }
    }

    private static AwsServiceException Failure(OperationModel operation, string region, int status, ErrorResponse error) =>
        new(ErrorKinds.Of(error, status), error.Code, error.Message, operation.ToString(), region) { StatusCode = status, RequestId = error.RequestId };

    private static AwsServiceException Unreachable(OperationModel operation, string region, Endpoint endpoint, Exception exception)
    {
        // Only a name that AWS itself would have made, and that there is none of, says that the region lacks the service.
        bool noSuchHost = !endpoint.Overridden && exception.InnerException is System.Net.Sockets.SocketException { SocketErrorCode: System.Net.Sockets.SocketError.HostNotFound };
        return noSuchHost
            ? new AwsServiceException(AwsErrorKind.Unsupported, "NoEndpoint", $"There is no host {endpoint.Uri.Host}: the region does not have the service.", operation.ToString(), region, exception)
            : Broken(operation, region, "ConnectionFailed", $"{endpoint.Uri.Host}: {(exception.InnerException ?? exception).Message}", exception);
    }

    private static AwsServiceException Broken(OperationModel operation, string region, string code, string message, Exception? cause) =>
        new(AwsErrorKind.Transient, code, message, operation.ToString(), region, cause);

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

    // A clock that is wrong by more than AWS allows is put right for the signatures, not for the machine.
    private void NoteSkew(string code, DateTimeOffset? serverTime)
    {
        if (serverTime is not { } theirs || code is not ("RequestTimeTooSkewed" or "SignatureDoesNotMatch" or "InvalidSignatureException" or "AuthFailure" or "RequestExpired")) return;
        var skew = theirs - options.Clock();
        if (skew.Duration() > MaxSkew) Interlocked.Exchange(ref _skewTicks, skew.Ticks);
    }
}
