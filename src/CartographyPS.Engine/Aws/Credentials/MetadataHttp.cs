using System.Net;

namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>Short requests to metadata services, which are near or not there at all.</summary>
internal sealed class MetadataHttp(HttpClient http)
{
    private const int Attempts = 3;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    /// <summary>The address that a setting names.</summary>
    /// <exception cref="CredentialException">It is none.</exception>
    public static Uri Address(string text, string setting) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw new CredentialException($"{setting} names no http or https URL: '{text}'.");

    /// <summary>A request's answer.</summary>
    /// <exception cref="CredentialException">There is no answer, or not one of success.</exception>
    public async Task<string> SendAsync(
        HttpMethod method, Uri uri, IReadOnlyDictionary<string, string> headers, string origin, CancellationToken cancellationToken) =>
        await FindAsync(method, uri, headers, origin, cancellationToken).ConfigureAwait(false) ?? throw new CredentialException($"{origin} answered HTTP 404.");

    /// <summary>A request's answer; null where there is nothing at the address.</summary>
    /// <exception cref="CredentialException">There is no answer, or neither of these.</exception>
    public async Task<string?> FindAsync(
        HttpMethod method, Uri uri, IReadOnlyDictionary<string, string> headers, string origin, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                using var request = new HttpRequestMessage(method, uri);
                foreach (var header in headers) request.Headers.TryAddWithoutValidation(header.Key, header.Value);
                using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                timeout.CancelAfter(Timeout);
                using var response = await http.SendAsync(request, timeout.Token).ConfigureAwait(false);
#pragma warning disable CA2016 // .NET Framework's cannot be cancelled; the whole body is here already.
                string body = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
#pragma warning restore CA2016
                if (response.IsSuccessStatusCode) return body;
                if (response.StatusCode == HttpStatusCode.NotFound) return null;
                if ((int)response.StatusCode < 500 || attempt == Attempts) throw new CredentialException($"{origin} answered HTTP {(int)response.StatusCode}.");
            }
            catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
            {
                if (attempt == Attempts) throw new CredentialException($"{origin} did not answer at {uri.Host}.", exception);
            }
            catch (HttpRequestException exception)
            {
                if (attempt == Attempts) throw new CredentialException($"{origin} cannot be reached at {uri.Authority}.", exception);
            }
        }
    }
}
