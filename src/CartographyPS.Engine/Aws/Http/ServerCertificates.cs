using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace CartographyPS.Engine.Aws.Http;

/// <summary>
/// Validates servers' certificates and keeps the reason of a rejection for each host: the exceptions of HTTP clients say only that the
/// certificate was rejected. Thread-safe.
/// </summary>
internal sealed class ServerCertificates
{
    private readonly ConcurrentDictionary<string, string> _rejections = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns true when a certificate is accepted.</summary>
    /// <param name="host">The host that the request is for.</param>
    /// <param name="roots">Certificates to trust in addition to the system's; null for none.</param>
    /// <param name="certificate">The server's certificate; null for none.</param>
    /// <param name="chain">The chain that the system has built.</param>
    /// <param name="errors">What the system finds wrong.</param>
    public bool Accept(string host, X509Certificate2Collection? roots, X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (Problem(roots, certificate, chain, errors) is { } problem)
        {
            _rejections[host] = problem;
            return false;
        }
        _rejections.TryRemove(host, out _);
        return true;
    }

    /// <summary>Describes the failure of a request when TLS is the reason; null when it is not.</summary>
    public (string Code, string Message)? Explain(Exception exception, string host)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is not AuthenticationException) continue;
            return _rejections.TryGetValue(host, out string? problem)
                ? ("CertificateRejected", $"The certificate of {host} is rejected: {problem}.")
                : ("TlsFailed", $"{host}: TLS failed: {(cause.InnerException ?? cause).Message}");
        }
        return null;
    }

    private static string? Problem(X509Certificate2Collection? roots, X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None) return null;
        if (certificate is null || (errors & SslPolicyErrors.RemoteCertificateNotAvailable) != 0) return "the server sent none";
        if ((errors & SslPolicyErrors.RemoteCertificateNameMismatch) != 0)
            return $"it is for another host ({certificate.GetNameInfo(X509NameType.DnsName, forIssuer: false)})";
        if (roots is null) return Problem(certificate, chain, "this machine does not trust its authority");

        using var own = new X509Chain();
        bool isBuilt = CaBundle.Build(own, roots, certificate, chain);
        return isBuilt && CaBundle.EndsIn(own, roots) ? null : Problem(certificate, own, "neither this machine nor the CA bundle trusts its authority");
    }

    private static string Problem(X509Certificate2 certificate, X509Chain? chain, string untrusted)
    {
        var flags = chain?.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, status) => all | status.Status) ?? X509ChainStatusFlags.NoError;
        if ((flags & X509ChainStatusFlags.Revoked) != 0) return "it is revoked";
        if ((flags & X509ChainStatusFlags.NotTimeValid) != 0) return Validity(certificate, chain!);

        const X509ChainStatusFlags Unknown = X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain;
        if ((flags & ~Unknown) == 0) return $"{untrusted} ({certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: true)})";
        return string.Join("; ", chain!.ChainStatus.Select(status => status.StatusInformation.Trim().TrimEnd('.')).Distinct());
    }

    private static string Validity(X509Certificate2 certificate, X509Chain chain)
    {
        var now = DateTime.Now;
        var invalid = chain.ChainElements.Cast<X509ChainElement>().Select(element => element.Certificate)
            .FirstOrDefault(link => link.NotAfter < now || link.NotBefore > now)
            ?? certificate;
        string which = invalid.Equals(certificate)
            ? "it"
            : $"the certificate of its authority {invalid.GetNameInfo(X509NameType.SimpleName, forIssuer: false)}";
        return string.Format(
            CultureInfo.InvariantCulture, invalid.NotAfter < now ? "{0} expired on {1:u}" : "{0} is valid from {1:u} on only",
            which, (invalid.NotAfter < now ? invalid.NotAfter : invalid.NotBefore).ToUniversalTime());
    }
}
