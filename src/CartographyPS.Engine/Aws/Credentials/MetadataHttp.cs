namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>Short requests to metadata services, which are near or not there at all.</summary>
internal sealed class MetadataHttp(HttpClient http)
{
    private const int Attempts = 3;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    /// <summary>A request's answer.</summary>
    /// <exception cref="CredentialException">There is no answer, or not one of success.</exception>
    public async Task<string> SendAsync(
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
