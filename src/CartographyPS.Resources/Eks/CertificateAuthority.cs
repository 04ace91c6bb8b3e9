using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Eks.Certificates;

namespace CartographyPS.Resources.Eks;

/// <summary>The certificate by which clients know a cluster: base64 of its PEM or DER.</summary>
internal static class CertificateAuthority
{
    private const string PemBegin = "-----BEGIN CERTIFICATE-----";
    private const string PemEnd = "-----END CERTIFICATE-----";

    /// <summary>
    /// One row: <c>Present</c>, <c>Status</c> (<c>missing</c>, <c>parsed</c>, <c>invalid_base64</c>, <c>invalid_certificate</c>), the
    /// <c>Error</c> of one that cannot be read, and of one that can <c>Fingerprint</c>, <c>Subject</c>, <c>Issuer</c>, <c>NotBefore</c>,
    /// <c>NotAfter</c>, <c>SubjectKey</c>, <c>AuthorityKey</c>.
    /// </summary>
    public static IEnumerable<JsonElement> Of(JsonElement data)
    {
        if (Values.Text(data) is not { Length: > 0 } text)
        {
            yield return Row(false, "missing");
            yield break;
        }
        yield return Read(text);
    }

    private static JsonElement Read(string text)
    {
        byte[] bytes;
        try
        {
            bytes = Convert.FromBase64String(text);
        }
        catch (FormatException exception)
        {
            return Row(true, "invalid_base64", ("Error", exception.Message));
        }
        try
        {
            byte[] der = Der(bytes);
            var certificate = X509.Read(der);
            return Row(
                true, "parsed",
                ("Fingerprint", Hex(Hash(der))), ("Subject", certificate.Subject), ("Issuer", certificate.Issuer),
                ("NotBefore", Moment(certificate.NotBefore)), ("NotAfter", Moment(certificate.NotAfter)),
                ("SubjectKey", Hex(certificate.SubjectKey)), ("AuthorityKey", Hex(certificate.AuthorityKey)));
        }
        catch (FormatException exception)
        {
            return Row(true, "invalid_certificate", ("Error", exception.Message));
        }
    }

    // DER begins with a sequence, which no PEM does.
    private static byte[] Der(byte[] bytes)
    {
        if (bytes.Length > 0 && bytes[0] == DerReader.Sequence) return bytes;

        string pem = Encoding.UTF8.GetString(bytes);
        int begin = pem.IndexOf(PemBegin, StringComparison.Ordinal);
        int end = begin < 0 ? -1 : pem.IndexOf(PemEnd, begin, StringComparison.Ordinal);
        if (end < 0) throw new FormatException("The data is neither a DER certificate nor a PEM one.");
        return Convert.FromBase64String(pem.Substring(begin + PemBegin.Length, end - begin - PemBegin.Length));
    }

    private static JsonElement Row(bool isPresent, string status, params (string Name, string? Value)[] members) => JsonRows.Of(writer =>
    {
        writer.WriteBoolean("Present", isPresent);
        writer.WriteString("Status", status);
        foreach (var (name, value) in members)
        {
            if (value is not null) writer.WriteString(name, value);
        }
    });

    private static byte[] Hash(byte[] der)
    {
        using var sha256 = SHA256.Create();
        return sha256.ComputeHash(der);
    }

    private static string? Hex(byte[]? bytes) =>
        bytes is null ? null : string.Concat(bytes.Select(one => one.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));

    private static string Moment(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
