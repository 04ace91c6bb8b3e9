using System.Net;
using System.Text;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Protocols;

namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>Short requests to metadata services, which are near or not there at all. No redirect is followed.</summary>
internal sealed class MetadataHttp(HttpClient http)
{
    private const int DefaultAttempts = 3;

    // Credentials with the longest session token have some 5 KB.
    private const long MaxBytes = 1024 * 1024;
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(2);

    /// <summary>The address that a setting names.</summary>
    /// <exception cref="CredentialException">It is none.</exception>
    public static Uri Address(string text, string setting) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw new CredentialException($"{setting} names no http or https URL: '{ErrorText.Name(text)}'.");

    /// <summary>A request's answer.</summary>
    /// <exception cref="CredentialException">There is no answer, or not one of success.</exception>
    public async Task<string> SendAsync(
        HttpMethod method, Uri uri, IReadOnlyDictionary<string, string> headers, string origin, CancellationToken cancellationToken) =>
        (await FindAsync(method, uri, headers, origin, [], null, null, cancellationToken).ConfigureAwait(false)).Body!;

    /// <summary>A request's answer; without a body where it has one of the statuses that are accepted besides success.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="uri">The address.</param>
    /// <param name="headers">Headers to send.</param>
    /// <param name="origin">What is asked, for errors.</param>
    /// <param name="accepted">Statuses that are answers too.</param>
    /// <param name="timeout">How long one attempt may take; null for 2 seconds.</param>
    /// <param name="attempts">How many attempts there are at most; null for 3.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="CredentialException">There is no answer, or none of these.</exception>
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
                if ((int)response.StatusCode < 500 || attempt == most) throw new CredentialException($"{origin} answered HTTP {(int)response.StatusCode}.");
            }
            catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
            {
                if (attempt == most) throw new CredentialException($"{origin} did not answer at {uri.Host}.", exception);
            }
            catch (AnswerTooLargeException exception)
            {
                throw new CredentialException($"{origin} gave an answer that is not read: {exception.Message}", exception);
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException)
            {
                if (attempt == most) throw new CredentialException($"{origin} cannot be reached at {uri.Authority}.", exception);
            }
        }
    }

    private static async Task<string> TextAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var body = await BodyReader.ReadAsync(response.Content, MaxBytes, cancellationToken).ConfigureAwait(false);
        return Encoding.UTF8.GetString(body.Memory.ToArray());
    }
}
