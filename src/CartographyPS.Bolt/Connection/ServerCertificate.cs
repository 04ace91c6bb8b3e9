using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace CartographyPS.Bolt.Connection;

/// <summary>Judges a server's certificate, and remembers why it was refused: the exception of SslStream says too little.</summary>
internal sealed class ServerCertificate(TlsMode mode, X509Certificate2Collection? authorities)
{
    /// <summary>Why the certificate was refused; null when it was not.</summary>
    internal string? Refusal { get; private set; }

    internal bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (mode == TlsMode.AnyCertificate) return true;
        Refusal = Judge(certificate, chain, errors);
        return Refusal is null;
    }

    private string? Judge(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null || (errors & SslPolicyErrors.RemoteCertificateNotAvailable) != 0) return "the server sent none";
        if ((errors & SslPolicyErrors.RemoteCertificateNameMismatch) != 0) return "it is for another host name";
        if ((errors & SslPolicyErrors.RemoteCertificateChainErrors) == 0 || IsFromAuthorities(certificate, chain)) return null;
        var reasons = chain?.ChainStatus.Select(status => status.StatusInformation.Trim().TrimEnd('.')).Where(text => text.Length > 0).Distinct();
        string reason = reasons is null ? "" : string.Join("; ", reasons);
        return reason.Length > 0 ? reason : "its chain does not lead to an authority that this machine trusts";
    }

    // As a chain to roots of one's own, which .NET Framework has no setting for: build it with any root, then look at the root.
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
