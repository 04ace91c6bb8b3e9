using System.Text;
using CartographyPS.Resources.Eks;

namespace CartographyPS.Resources.Tests.Eks;

public class CertificateAuthorityTests
{
    // Made with OpenSSL, which says the same of it.
    private const string Der =
        "MIIB6TCCAY+gAwIBAgIUEdX6G+N3qyg73P/zLPgh3mglBVIwCgYIKoZIzj0EAwIwSjELMAkGA1UEBhMCREUxJjAkBgNVBAoMHUhhcmJvdXJsaW5lIFJlZWRlcmVpLCBIYW1idXJnMRMw" +
        "EQYDVQQDDAprdWJlcm5ldGVzMB4XDTI2MTEyOTAxMDkzNloXDTM2MTEyNjAxMDkzNlowSjELMAkGA1UEBhMCREUxJjAkBgNVBAoMHUhhcmJvdXJsaW5lIFJlZWRlcmVpLCBIYW1idXJn" +
        "MRMwEQYDVQQDDAprdWJlcm5ldGVzMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEY1lxCZFINHLFlCQAiVzsRWsDfPfNul+QH+9IDjDf4WTxlTn8m4tbu1VQGbOc/XPgnAMkPctCtj6L" +
        "lGuSMQ8uOKNTMFEwHQYDVR0OBBYEFKCdHGpOcFupd7LdmO1VgXPtt4HtMB8GA1UdIwQYMBaAFKCdHGpOcFupd7LdmO1VgXPtt4HtMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwID" +
        "SAAwRQIgS1XdiHm/m+wAUxZshRtyDQnec+shIow61lPNT5OtWjQCIQCeNCGNykDu/lK/v/bOkmqdS1sraVyi+GwJC+BNHEo87w==";

    private const string Parsed = """
        {"Present":true,"Status":"parsed","Fingerprint":"ca3e07c9ebe568c1a73cee88a8f2f890c300bb85f3d8b2f526be2d2b9b1c3e42","Subject":"CN=kubernetes,O=Harbourline Reederei\\, Hamburg,C=DE","Issuer":"CN=kubernetes,O=Harbourline Reederei\\, Hamburg,C=DE","NotBefore":"2026-11-29T01:09:36Z","NotAfter":"2036-11-26T01:09:36Z","SubjectKey":"a09d1c6a4e705ba977b2dd98ed558173edb781ed","AuthorityKey":"a09d1c6a4e705ba977b2dd98ed558173edb781ed"}
        """;

    [Fact]
    public void DER_is_read() => Assert.Equal(Parsed, Row(Der));

    [Fact]
    public void PEM_is_read() => Assert.Equal(Parsed, Row(Base64("a comment\n-----BEGIN CERTIFICATE-----\n" + Der + "\n-----END CERTIFICATE-----\n")));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void No_data_is_missing(string? data) => Assert.Equal("""{"Present":false,"Status":"missing"}""", Row(data));

    [Fact]
    public void What_is_no_base64_says_so() => Assert.StartsWith("""{"Present":true,"Status":"invalid_base64","Error":""", Row("not base64!"), StringComparison.Ordinal);

    [Theory]
    [InlineData("no certificate at all")]
    [InlineData("-----BEGIN CERTIFICATE-----\nbm8gY2VydGlmaWNhdGU=\n-----END CERTIFICATE-----\n")]
    [InlineData("-----BEGIN CERTIFICATE-----\nnot base64!\n-----END CERTIFICATE-----\n")]
    [InlineData("-----BEGIN CERTIFICATE-----\nMIIB")]
    public void What_is_no_certificate_says_so(string text) =>
        Assert.StartsWith("""{"Present":true,"Status":"invalid_certificate","Error":""", Row(Base64(text)), StringComparison.Ordinal);

    [Fact]
    public void A_certificate_that_is_cut_off_anywhere_is_none()
    {
        byte[] der = Convert.FromBase64String(Der);
        Assert.All(Enumerable.Range(1, der.Length - 1), length => Assert.Contains("invalid_certificate", Row(Convert.ToBase64String(der, 0, length)), StringComparison.Ordinal));
    }

    [Fact]
    public void A_certificate_with_a_changed_byte_is_read_or_is_none()
    {
        byte[] der = Convert.FromBase64String(Der);
        for (int i = 0; i < der.Length; i++)
        {
            foreach (byte change in new byte[] { 0x01, 0x7f, 0xff })
            {
                byte[] changed = [.. der];
                changed[i] ^= change;
                Assert.Contains("\"Present\":true", Row(Convert.ToBase64String(changed)), StringComparison.Ordinal);
            }
        }
    }

    private static string Row(string? data) => Json.Lines(CertificateAuthority.Of(Json.Text(data))).Single();

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
