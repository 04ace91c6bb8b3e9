using System.Net;
using System.Net.Sockets;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Aws.Protocols;
using CartographyPS.Engine.Common;
using CartographyPS.Engine.Flow;

namespace CartographyPS.Engine.Aws.Http;

/// <summary>
/// Makes one attempt of a download: a GET without credentials, through the same proxies and with the same trust as calls of AWS. No
/// message repeats the URL, which carries a signature.
/// </summary>
/// <param name="clients">The HTTP clients of all calls.</param>
/// <param name="options">The options of all calls.</param>
/// <param name="memory">Bounds the bodies that are in memory, responses of calls included.</param>
/// <param name="scheduler">Runs what needs a processor.</param>
/// <param name="counters">Counts the attempts and bytes of all sessions.</param>
internal sealed class Downloader(HttpClients clients, AwsClientOptions options, ResponseMemoryBudget memory, WorkScheduler scheduler, AwsCounters counters)
{
    private const int MaxRedirects = 3;

    /// <summary>Makes one attempt and follows redirects to URLs that are safe as well.</summary>
    /// <exception cref="IOException">The session's CA bundle cannot be read.</exception>
    /// <exception cref="FormatException">A setting names a proxy or an endpoint that is not a URL.</exception>
    public async Task<Attempt> GetAsync(AwsSession session, DownloadRequest download, string region, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(download.Url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return Failed(AwsErrorKind.Other, region, "NoUrl", $"What {download.Service} gave to download from is no http or https URL.");
        }
        var hosts = new DownloadHosts(session.Endpoints.Of(ApiModels.Service(download.Service), region), region, options.Resolve);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(options.Timeout);
        try
        {
            for (int redirects = 0; ; redirects++)
            {
                if (await hosts.RefusalAsync(uri, clients.IsProxied(uri)).WithCancellation(timeout.Token).ConfigureAwait(false) is { } reason)
                {
                    return Failed(AwsErrorKind.Other, region, "UnsafeUrl", $"The URL that {download.Service} gave is not asked: {reason}");
                }
                counters.CountAttempt();
                session.Counters.CountAttempt();
                using var request = new HttpRequestMessage(HttpMethod.Get, uri);
                request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
                using var response = await clients.For(uri, session.CaBundle)
                    .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token).ConfigureAwait(false);
                if (response.StatusCode == HttpStatusCode.OK)
                    return await ReadAsync(session, download, region, uri, response, timeout, cancellationToken).ConfigureAwait(false);
                if (Target(uri, response) is not { } target) return Refused(region, uri, response);
                if (redirects == MaxRedirects)
                    return Failed(AwsErrorKind.Other, region, "TooManyRedirects", $"{uri.Host} redirects for the {redirects + 1}th time.");
                uri = target;
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(AwsErrorKind.Transient, region, "Timeout", $"{uri.Host} did not answer within {options.Timeout.TotalSeconds:0} seconds.");
        }
        catch (AnswerTooLargeException exception)
        {
            return Failed(AwsErrorKind.Other, region, "AnswerTooLarge", $"What {uri.Host} gives is not read: {exception.Message}");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException)
        {
            if (clients.Certificates.Explain(exception, uri.Host) is { } tls) return Failed(AwsErrorKind.Tls, region, tls.Code, tls.Message);
            return Failed(AwsErrorKind.Transient, region, "ConnectionFailed", $"{uri.Host}: {(exception.InnerException ?? exception).Message}");
        }
    }

    private async Task<Attempt> ReadAsync(
        AwsSession session, DownloadRequest download, string region, Uri uri, HttpResponseMessage response, CancellationTokenSource timeout,
        CancellationToken cancellationToken)
    {
        long? length = response.Content.Headers.ContentLength;
        if (length > download.AtMost) throw new AnswerTooLargeException(download.AtMost);

        // Waiting for memory is not the server's time. The limit is small, so that room for all of it is asked for at once.
        timeout.CancelAfter(Timeout.InfiniteTimeSpan);
        using var room = await memory.AcquireAsync(length ?? download.AtMost, session.Priority, cancellationToken).ConfigureAwait(false);
        timeout.CancelAfter(options.Timeout);
        using var body = await BodyReader.ReadAsync(response.Content, download.AtMost, timeout.Token).ConfigureAwait(false);
        counters.CountBytes(body.Memory.Length);
        session.Counters.CountBytes(body.Memory.Length);
        if (length is { } claimed && claimed != body.Memory.Length) throw new IOException($"The response ended after {body.Memory.Length} of {claimed} bytes.");
        return await scheduler.RunAsync(WorkKind.Parse, session.Priority, () => Parse(download, region, uri, body.Memory)).ConfigureAwait(false);
    }

    private static Attempt Parse(DownloadRequest download, string region, Uri uri, ReadOnlyMemory<byte> body)
    {
        try
        {
            if (download.Digest is { } digest && !ContentDigest.Matches(digest, body))
            {
                return Failed(AwsErrorKind.Transient, region, "DigestMismatch", $"The {body.Length} bytes that {uri.Host} gave are not those of the digest.");
            }
            return new Attempt { Answer = DownloadedJson.Parse(body) };
        }
        catch (MalformedResponseException exception)
        {
            // With the right digest it is what was stored: to ask again is of no use.
            return Failed(download.Digest is null ? AwsErrorKind.Transient : AwsErrorKind.Other, region, "MalformedResponse", exception.Message);
        }
    }

    private static Uri? Target(Uri uri, HttpResponseMessage response) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location && Uri.TryCreate(uri, location, out var target)
            && target.Scheme is "http" or "https"
                ? target
                : null;

    private Attempt Refused(string region, Uri uri, HttpResponseMessage response)
    {
        int status = (int)response.StatusCode;
        var kind = status switch
        {
            401 or 403 => AwsErrorKind.Denied,
            429 => AwsErrorKind.Throttled,
            408 or >= 500 => AwsErrorKind.Transient,
            _ => AwsErrorKind.Other,
        };
        // The body may repeat the URL's signature.
        return Failed(kind, region, $"Http{status}", $"{uri.Host} answered with HTTP status {status}.") with
        {
            RetryAfter = response.Headers.RetryAfter?.Delta ?? response.Headers.RetryAfter?.Date - options.Clock(),
        };
    }

    private static Attempt Failed(AwsErrorKind kind, string region, string code, string message) =>
        new() { Failure = new AwsServiceException(kind, code, message, DownloadRequest.Operation.ToString(), region) };
}
