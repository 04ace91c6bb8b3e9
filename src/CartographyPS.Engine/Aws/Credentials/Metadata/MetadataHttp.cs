using System.Net;
using System.Text;
using CartographyPS.Engine.Aws.Http;
using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Aws.Credentials.Metadata;

/// <summary>Sends short requests to metadata services, which are on the local link or absent. Redirects are not followed.</summary>
internal sealed class MetadataHttp(HttpClient http)
{
    private const int DefaultAttempts = 3;

    // Credentials with the longest session token have some 5 KB.
    private const long MaxBytes = 1024 * 1024;
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(2);

    /// <summary>Reads the address of a setting.</summary>
    /// <exception cref="CredentialException">It is not an http or https URL.</exception>
    public static Uri Address(string text, string setting) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw SettingErrors.NotAUrl(setting, text);

    /// <summary>Sends a request and returns the body of its response.</summary>
    /// <exception cref="CredentialException">No attempt got a successful response.</exception>
    public async Task<string> SendAsync(
        HttpMethod method, Uri uri, IReadOnlyDictionary<string, string> headers, string origin, CancellationToken cancellationToken) =>
        (await FindAsync(method, uri, headers, origin, [], null, null, cancellationToken).ConfigureAwait(false)).Body!;

    /// <summary>Sends a request. A response with one of the accepted statuses is returned without its body.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="uri">The address.</param>
    /// <param name="headers">Headers to send.</param>
    /// <param name="origin">The source of credentials, for errors.</param>
    /// <param name="accepted">Statuses that are not failures, in addition to success.</param>
    /// <param name="timeout">The time limit of one attempt; null for 2 seconds.</param>
    /// <param name="attempts">The maximum number of attempts; null for 3.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="CredentialException">No attempt got a successful response or an accepted status.</exception>
    public async Task<(HttpStatusCode Status, string? Body)> FindAsync(
        HttpMethod method,
        Uri uri,
        IReadOnlyDictionary<string, string> headers,
        string origin,
        ICollection<HttpStatusCode> accepted,
        TimeSpan? timeout,
        int? attempts,
        CancellationToken cancellationToken)
    {
        int most = attempts ?? DefaultAttempts;
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                using var request = new HttpRequestMessage(method, uri);
                foreach (var header in headers) request.Headers.TryAddWithoutValidation(header.Key, header.Value);
                using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                end.CancelAfter(timeout ?? DefaultTimeout);
                using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, end.Token).ConfigureAwait(false);
                if (accepted.Contains(response.StatusCode)) return (response.StatusCode, null);
                if (response.IsSuccessStatusCode) return (response.StatusCode, await TextAsync(response, end.Token).ConfigureAwait(false));
                if ((int)response.StatusCode < 500 || attempt == most) throw CredentialErrors.Refused(origin, (int)response.StatusCode);
            }
            catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
            {
                if (attempt == most) throw CredentialErrors.NoAnswer(origin, uri.Host, timeout ?? DefaultTimeout, exception);
            }
            catch (AnswerTooLargeException exception)
            {
                throw CredentialErrors.AnswerTooLarge(origin, exception);
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException)
            {
                if (attempt == most) throw CredentialErrors.NotReached(origin, uri.Authority, exception);
            }
        }
    }

    private static async Task<string> TextAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var body = await BodyReader.ReadAsync(response.Content, MaxBytes, cancellationToken).ConfigureAwait(false);
        return Encoding.UTF8.GetString(body.Memory.ToArray());
    }
}
