using System.Collections.Concurrent;
using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Engine.Aws.Http;

/// <summary>The HTTP clients that all calls share: one for each CA bundle.</summary>
/// <param name="environment">The environment variables of the proxies.</param>
internal sealed class HttpClients(AwsEnvironment environment) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<HttpClient>> _clients = new(StringComparer.Ordinal);
    private readonly Lazy<EnvironmentProxy> _proxy = new(() => new EnvironmentProxy(environment));

    /// <summary>Validates the servers' certificates, and explains failures of TLS.</summary>
    public ServerCertificates Certificates { get; } = new();

    /// <summary>Returns the client for requests to a URL.</summary>
    /// <param name="uri">The URL.</param>
    /// <param name="caBundle">A file of certificates to trust in addition to the system's; null for none.</param>
    /// <exception cref="IOException">The CA bundle cannot be read.</exception>
    /// <exception cref="FormatException">A proxy is not a URL.</exception>
    public HttpClient For(Uri uri, string? caBundle)
    {
        AwsHttp.Prepare(uri, _proxy.Value);
        return _clients.GetOrAdd(caBundle ?? string.Empty, _ => new Lazy<HttpClient>(() => AwsHttp.Create(_proxy.Value, Certificates, caBundle))).Value;
    }

    /// <summary>Returns true when requests to a URL go through a proxy.</summary>
    public bool IsProxied(Uri uri) => !_proxy.Value.IsBypassed(uri);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var client in _clients.Values.Where(client => client.IsValueCreated)) client.Value.Dispose();
    }
}
