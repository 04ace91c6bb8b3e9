using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Engine.Aws.Client;

/// <summary>Makes the HTTP client that all calls share: pooled connections, the proxies of the environment, a CA bundle, no redirects.</summary>
internal static class AwsHttp
{
    private const int ConnectionsPerHost = 256;

    /// <summary>A client; the caller disposes it.</summary>
    /// <param name="environment">Names proxies and the CA bundle.</param>
    /// <param name="caBundle">A profile's <c>ca_bundle</c>; the environment's <c>AWS_CA_BUNDLE</c> goes before it.</param>
    /// <exception cref="IOException">The CA bundle cannot be read.</exception>
    public static HttpClient Create(AwsEnvironment environment, string? caBundle = null)
    {
        string? bundle = environment["AWS_CA_BUNDLE"] ?? caBundle;
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            MaxConnectionsPerServer = ConnectionsPerHost,
            Proxy = new EnvironmentProxy(environment),
            UseProxy = true,
        };
        if (bundle is not null)
        {
            var roots = CaBundle.Read(bundle);
            handler.ServerCertificateCustomValidationCallback = (_, certificate, chain, errors) => CaBundle.Trusts(roots, certificate, chain, errors);
        }
        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
