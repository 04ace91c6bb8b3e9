using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using CartographyPS.Engine.Files;

namespace CartographyPS.Engine.Aws.Http;

/// <summary>Reads files of trusted certificates in PEM format (<c>AWS_CA_BUNDLE</c>, <c>ca_bundle</c>) and checks servers against them.</summary>
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

    /// <summary>Returns true when a server's certificate chains to a root of the system or of the bundle. Its name must match in any case.</summary>
    public static bool Trusts(X509Certificate2Collection roots, X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None) return true;
        if (certificate is null || errors != SslPolicyErrors.RemoteCertificateChainErrors) return false;

        using var own = new X509Chain();
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        own.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
        own.ChainPolicy.ExtraStore.AddRange(roots);
        if (chain is not null)
        {
            foreach (var element in chain.ChainElements) own.ChainPolicy.ExtraStore.Add(element.Certificate);
        }
        // AllowUnknownCertificateAuthority accepts any root, so the root is looked up in the bundle.
        return own.Build(certificate)
            && roots.Cast<X509Certificate2>().Any(root => root.Thumbprint == own.ChainElements[own.ChainElements.Count - 1].Certificate.Thumbprint);
    }
}
