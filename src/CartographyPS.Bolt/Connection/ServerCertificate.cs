using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace CartographyPS.Bolt.Connection;

/// <summary>Validates a server's certificate and keeps the reason for a rejection: the exception of SslStream says too little.</summary>
internal sealed class ServerCertificate(TlsMode mode, X509Certificate2Collection? authorities)
{
    /// <summary>The reason why the certificate was rejected; null when it was accepted.</summary>
    internal string? Rejection { get; private set; }

    internal bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (mode == TlsMode.AnyCertificate) return true;
        Rejection = FindProblem(certificate, chain, errors);
        return Rejection is null;
    }

    private string? FindProblem(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null || (errors & SslPolicyErrors.RemoteCertificateNotAvailable) != 0) return "the server sent none";
        if ((errors & SslPolicyErrors.RemoteCertificateNameMismatch) != 0) return "it is for another host name";
        if ((errors & SslPolicyErrors.RemoteCertificateChainErrors) == 0 || IsFromAuthorities(certificate, chain)) return null;
        var reasons = chain?.ChainStatus.Select(status => status.StatusInformation.Trim().TrimEnd('.')).Where(text => text.Length > 0).Distinct();
        string reason = reasons is null ? "" : string.Join("; ", reasons);
        return reason.Length > 0 ? reason : "its chain does not lead to an authority that this machine trusts";
    }

    // .NET Framework has no setting for custom roots. Therefore the chain is built with any root, and the root is compared afterwards.
    private bool IsFromAuthorities(X509Certificate certificate, X509Chain? sent)
    {
        if (authorities is not { Count: > 0 }) return false;
        using var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
        chain.ChainPolicy.ExtraStore.AddRange(authorities);
        if (sent is not null)
        {
            foreach (var element in sent.ChainElements) chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        }
        using var leaf = new X509Certificate2(certificate);
        if (!chain.Build(leaf) || chain.ChainElements.Count == 0) return false;
        byte[] root = chain.ChainElements[chain.ChainElements.Count - 1].Certificate.RawData;
        return authorities.Cast<X509Certificate2>().Any(authority => authority.RawData.SequenceEqual(root));
    }
}
