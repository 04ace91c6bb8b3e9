using System.Globalization;
using System.Text;

namespace CartographyPS.Resources.Eks.Certificates;

/// <summary>
/// What a certificate says of itself (RFC 5280, section 4.1). It is read by hand because .NET writes names in a form of its own, and hands
/// certificates to the system's store in order to read them.
/// </summary>
/// <param name="Subject">Whose it is, as RFC 4514 writes names.</param>
/// <param name="Issuer">Who signed it, as RFC 4514 writes names.</param>
/// <param name="NotBefore">From when it is valid, in UTC.</param>
/// <param name="NotAfter">Until when it is valid, in UTC.</param>
/// <param name="SubjectKey">The identifier of its key; null when it states none.</param>
/// <param name="AuthorityKey">The identifier of the key that signed it; null when it states none.</param>
internal sealed record X509(string Subject, string Issuer, DateTime NotBefore, DateTime NotAfter, byte[]? SubjectKey, byte[]? AuthorityKey)
{
    private const byte Version = 0xa0;
    private const byte IssuerUniqueId = 0x81;
    private const byte SubjectUniqueId = 0x82;
    private const byte Extensions = 0xa3;
    private const byte KeyIdentifier = 0x80;
    private const byte Boolean = 0x01;
    private const byte Integer = 0x02;
    private const byte OctetString = 0x04;
    private const byte ObjectIdentifier = 0x06;
    private const byte UtcTime = 0x17;
    private const byte GeneralizedTime = 0x18;

    // The identifiers 2.5.29.14 and 2.5.29.35, as DER has them.
    private static readonly byte[] SubjectKeyExtension = [0x55, 0x1d, 0x0e];
    private static readonly byte[] AuthorityKeyExtension = [0x55, 0x1d, 0x23];

    /// <summary>Reads a certificate.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static X509 Read(byte[] der)
    {
        var fields = new DerReader(new ArraySegment<byte>(der)).Enter(DerReader.Sequence).Enter(DerReader.Sequence);
        if (fields.NextTag == Version) fields.Read();
        fields.Read(Integer);                   // Serial number.
        fields.Read(DerReader.Sequence);        // Signature algorithm.
        string issuer = DistinguishedName.Read(fields.Enter(DerReader.Sequence));
        var validity = fields.Enter(DerReader.Sequence);
        var (notBefore, notAfter) = (Time(validity), Time(validity));
        string subject = DistinguishedName.Read(fields.Enter(DerReader.Sequence));
        fields.Read(DerReader.Sequence);        // Public key.
        while (fields.NextTag is IssuerUniqueId or SubjectUniqueId) fields.Read();

        var (subjectKey, authorityKey) = fields.NextTag == Extensions ? Keys(fields.Enter(Extensions).Enter(DerReader.Sequence)) : (null, null);
        return new X509(subject, issuer, notBefore, notAfter, subjectKey, authorityKey);
    }

    private static (byte[]? Subject, byte[]? Authority) Keys(DerReader extensions)
    {
        byte[]? subject = null;
        byte[]? authority = null;
        while (!extensions.IsAtEnd)
        {
            var extension = extensions.Enter(DerReader.Sequence);
            var id = extension.Read(ObjectIdentifier);
            if (extension.NextTag == Boolean) extension.Read();
            var value = new DerReader(extension.Read(OctetString));
            if (id.SequenceEqual(SubjectKeyExtension)) subject = [.. value.Read(OctetString)];
            if (!id.SequenceEqual(AuthorityKeyExtension)) continue;

            var identifier = value.Enter(DerReader.Sequence);
            if (identifier.NextTag == KeyIdentifier) authority = [.. identifier.Read()];
        }
        return (subject, authority);
    }

    // Years of two digits are those of 1950 to 2049.
    private static DateTime Time(DerReader validity)
    {
        bool isLong = validity.NextTag == GeneralizedTime;
        var content = validity.Read(isLong ? GeneralizedTime : UtcTime);
        string text = Encoding.ASCII.GetString(content.Array!, content.Offset, content.Count);
        if (!isLong && text.Length > 0) text = (text[0] < '5' ? "20" : "19") + text;
        return DateTime.ParseExact(text, "yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
    }
}
