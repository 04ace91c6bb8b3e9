using System.Security.Cryptography.X509Certificates;
using CartographyPS.Engine.Files;

namespace CartographyPS.Engine.Aws.Http;

/// <summary>Reads files of trusted certificates in PEM format (<c>AWS_CA_BUNDLE</c>, <c>ca_bundle</c>) and builds chains to them.</summary>
internal static class CaBundle
{
    private const string Begin = "-----BEGIN CERTIFICATE-----";
    private const string End = "-----END CERTIFICATE-----";

    /// <summary>Reads the certificates of a bundle.</summary>
    /// <exception cref="IOException">The file cannot be read, is larger than 16 MB, or holds no certificate.</exception>
    /// <exception cref="FormatException">A certificate is not base64.</exception>
    public static X509Certificate2Collection Read(string path)
    {
        var certificates = new X509Certificate2Collection();
        string text = BoundedFile.ReadText(path, BoundedFile.CertificateBytes);
        for (int start = 0; (start = text.IndexOf(Begin, start, StringComparison.Ordinal)) >= 0;)
        {
            start += Begin.Length;
            int end = text.IndexOf(End, start, StringComparison.Ordinal);
            if (end < 0) break;
#pragma warning disable SYSLIB0057 // .NET Framework lacks its replacement.
            certificates.Add(new X509Certificate2(Convert.FromBase64String(text.Substring(start, end - start))));
#pragma warning restore SYSLIB0057
            start = end + End.Length;
        }
        return certificates.Count > 0 ? certificates : throw new IOException($"The CA bundle '{path}' has no certificate in PEM format.");
    }

    /// <summary>Builds the chain of a server's certificate with those of a bundle, to any root.</summary>
    /// <returns>True when the chain is sound, whoever its root is.</returns>
    public static bool Build(X509Chain chain, X509Certificate2Collection roots, X509Certificate2 certificate, X509Chain? sent)
    {
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        // .NET Framework has no setting for custom roots. Any root is accepted here, and EndsIn looks it up.
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
        chain.ChainPolicy.ExtraStore.AddRange(roots);
        if (sent is not null)
        {
            foreach (var element in sent.ChainElements) chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        }
        return chain.Build(certificate);
    }

    /// <summary>Returns true when the root of a chain is in a bundle.</summary>
    public static bool EndsIn(X509Chain chain, X509Certificate2Collection roots) => chain.ChainElements.Count > 0
        && roots.Cast<X509Certificate2>().Any(root => root.Thumbprint == chain.ChainElements[chain.ChainElements.Count - 1].Certificate.Thumbprint);
}
