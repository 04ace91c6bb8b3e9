using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Http;
using CartographyPS.Engine.Files;
using CartographyPS.Engine.Tests.Aws.Servers;

namespace CartographyPS.Engine.Tests.Aws.Http;

/// <summary>Servers whose certificate only a bundle of the user's makes good.</summary>
public sealed class CaBundleTests : IDisposable
{
    private readonly FakeEnvironment _environment = new();
    private readonly TestClient _client = new();

    public void Dispose()
    {
        _client.Dispose();
        _environment.Dispose();
    }

    [Fact]
    public async Task A_certificate_of_the_bundles_authority_is_trusted()
    {
        using var authority = Authority();
        await using var server = Server(Leaf(authority, "127.0.0.1"));

        await CallAsync(server, Bundle(authority));
    }

    [Fact]
    public async Task The_bundle_may_hold_several_and_text_between_them()
    {
        using var authority = Authority();
        using var other = Authority();
        await using var server = Server(Leaf(authority, "127.0.0.1"));

        await CallAsync(server, _environment.Write("bundle.pem", $"# Ours\n{other.ExportCertificatePem()}\nThe proxy's:\r\n{authority.ExportCertificatePem()}\n"));
    }

    [Fact]
    public async Task A_certificate_that_signs_itself_is_trusted_when_it_stands_in_the_bundle()
    {
        using var own = SelfSigned("127.0.0.1");
        await using var server = Server(own);

        await CallAsync(server, Bundle(own));
    }

    [Fact]
    public async Task Without_the_bundle_it_is_not_trusted()
    {
        using var authority = Authority();
        await using var server = Server(Leaf(authority, "127.0.0.1"));

        await AssertRefusedAsync(server, null, "this machine does not trust its authority (Test authority ");
    }

    [Fact]
    public async Task Another_authoritys_certificate_is_not_trusted()
    {
        using var authority = Authority();
        using var other = Authority();
        await using var server = Server(Leaf(authority, "127.0.0.1"));

        await AssertRefusedAsync(server, Bundle(other), "neither this machine nor the CA bundle trusts its authority (Test authority ");
    }

    [Fact]
    public async Task Another_hosts_certificate_is_not_trusted()
    {
        using var authority = Authority();
        await using var server = Server(Leaf(authority, "10.0.0.1"));

        await AssertRefusedAsync(server, Bundle(authority), "it is for another host (");
        await AssertRefusedAsync(server, null, "it is for another host (");
    }

    [Fact]
    public async Task A_certificate_that_has_ended_is_not_trusted()
    {
        using var authority = Authority();
        var end = DateTimeOffset.UtcNow.AddDays(-2);
        await using var server = Server(Leaf(authority, "127.0.0.1", end));

        await AssertRefusedAsync(server, Bundle(authority), $"it expired on {end:u}");
        await AssertRefusedAsync(server, null, $"it expired on {end:u}");
    }

    [Fact]
    public async Task A_rejected_certificate_is_not_asked_for_again()
    {
        using var authority = Authority();
        await using var server = Server(Leaf(authority, "127.0.0.1"));

        var error = await Assert.ThrowsAsync<AwsServiceException>(() => _client.CallAsync(_client.Session(server.Endpoint, maxAttempts: 5), "kms.ListKeys"));

        Assert.Equal(AwsErrorKind.Tls, error.Kind);
        Assert.Equal(1, server.Connections);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no certificate")]
    public void A_file_without_a_certificate_is_reported(string text)
    {
        string path = _environment.Write("bundle.pem", text);

        Assert.Contains(path, Assert.Throws<IOException>(() => CaBundle.Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_larger_than_the_limit_is_not_read()
    {
        string path = _environment.Write("bundle.pem", new string('x', BoundedFile.CertificateBytes + 1));

        string message = Assert.Throws<IOException>(() => CaBundle.Read(path)).Message;

        Assert.Contains(path, message, StringComparison.Ordinal);
        Assert.Contains("16 MB", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Beginnings_without_an_end_are_looked_through_once()
    {
        string path = _environment.Write("bundle.pem", string.Concat(Enumerable.Repeat("-----BEGIN CERTIFICATE-----\n", 300_000)));

        Assert.Throws<IOException>(() => CaBundle.Read(path));
    }

    private static X509Certificate2 Authority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Test authority " + Guid.NewGuid(), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-10), DateTimeOffset.UtcNow.AddDays(10));
    }

    private static X509Certificate2 Leaf(X509Certificate2 authority, string address, DateTimeOffset? until = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = Request(key, address).Create(authority, DateTimeOffset.UtcNow.AddDays(-5), until ?? DateTimeOffset.UtcNow.AddDays(5), [1, 2, 3]);
        return WithKey(certificate, key);
    }

    private static X509Certificate2 SelfSigned(string address)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = Request(key, address).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-5), DateTimeOffset.UtcNow.AddDays(5));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }

    private static CertificateRequest Request(ECDsa key, string address)
    {
        var request = new CertificateRequest("CN=Test server", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(System.Net.IPAddress.Parse(address));
        request.CertificateExtensions.Add(names.Build());
        return request;
    }

    private static X509Certificate2 WithKey(X509Certificate2 certificate, ECDsa key)
    {
        using var both = certificate.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(both.Export(X509ContentType.Pkcs12), null);
    }

    private static ScriptedServer Server(X509Certificate2 certificate) => new(_ => ScriptedAnswer.Of(200, """{"Keys":[]}"""), certificate);

    private string Bundle(X509Certificate2 certificate) => _environment.Write("bundle.pem", certificate.ExportCertificatePem());

    private Task<JsonElement> CallAsync(ScriptedServer server, string? bundle) =>
        _client.CallAsync(_client.Session(server.Endpoint) with { CaBundle = bundle }, "kms.ListKeys");

    private async Task AssertRefusedAsync(ScriptedServer server, string? bundle, string reason)
    {
        var error = await Assert.ThrowsAsync<AwsServiceException>(() => CallAsync(server, bundle));

        Assert.Equal((AwsErrorKind.Tls, "CertificateRejected"), (error.Kind, error.Code));
        Assert.Contains("The certificate of 127.0.0.1 is rejected: " + reason, error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }
}
