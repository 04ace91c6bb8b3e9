using System.Net;
#if NET
using System.Net.Security;
#endif
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace CartographyPS.Engine.Aws.Http;

/// <summary>Creates HTTP clients for AWS: pooled connections, proxies, a CA bundle, TLS 1.2 or later, no redirects, no cookies.</summary>
internal static class AwsHttp
{
    private const int ConnectionsPerHost = 256;

    /// <summary>Creates a client, which the caller disposes. It limits the time of connecting only; the caller limits that of requests.</summary>
    /// <param name="proxy">The proxies; null to connect directly.</param>
    /// <param name="certificates">Validates the servers' certificates.</param>
    /// <param name="caBundle">A file of certificates to trust in addition to the system's; null for none.</param>
    /// <exception cref="IOException">The CA bundle cannot be read.</exception>
    public static HttpClient Create(IWebProxy? proxy, ServerCertificates certificates, string? caBundle = null)
    {
        var roots = caBundle is null ? null : CaBundle.Read(caBundle);
        return new HttpClient(Handler(proxy, certificates, roots)) { Timeout = Timeout.InfiniteTimeSpan };
    }

#if NET
    private static SocketsHttpHandler Handler(IWebProxy? proxy, ServerCertificates certificates, X509Certificate2Collection? roots)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            MaxConnectionsPerServer = ConnectionsPerHost,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            // AWS changes the addresses behind its host names.
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            Proxy = proxy,
            UseProxy = proxy is not null,
        };
#pragma warning disable CA5398 // The system's default may still be TLS 1.0.
        handler.SslOptions.EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
#pragma warning restore CA5398
        handler.SslOptions.RemoteCertificateValidationCallback = (stream, certificate, chain, errors) =>
            certificates.Accept(((SslStream)stream).TargetHostName, roots, certificate as X509Certificate2, chain, errors);
        return handler;
    }
#else
    private static HttpClientHandler Handler(IWebProxy? proxy, ServerCertificates certificates, X509Certificate2Collection? roots)
    {
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            MaxConnectionsPerServer = ConnectionsPerHost,
            Proxy = proxy,
            UseProxy = proxy is not null,
#pragma warning disable CA5398 // The default of Windows PowerShell is TLS 1.0.
            SslProtocols = SslProtocols.Tls12,
#pragma warning restore CA5398
        };
        handler.ServerCertificateCustomValidationCallback = (request, certificate, chain, errors) =>
            certificates.Accept(request.RequestUri!.Host, roots, certificate, chain, errors);
        return handler;
    }
#endif

    /// <summary>Raises the connection limit of a server. .NET Framework allows two by default.</summary>
    public static void Prepare(Uri uri, IWebProxy proxy)
    {
#if !NET
        // Not ServicePointManager.DefaultConnectionLimit, which would change the whole PowerShell process.
        var point = ServicePointManager.FindServicePoint(uri, proxy);
        if (point.ConnectionLimit < ConnectionsPerHost) point.ConnectionLimit = ConnectionsPerHost;
        point.Expect100Continue = false;
        point.UseNagleAlgorithm = false;
#endif
    }
}
