using CartographyPS.Conformance.Server;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Errors;
using TestSupport;

namespace CartographyPS.Conformance.Aws;

/// <summary>A TLS server whose certificate is valid only with a CA bundle.</summary>
public sealed class TlsTests(TlsTests.TlsServer server) : IClassFixture<TlsTests.TlsServer>, IDisposable
{
    private readonly TestClient _client = new();

    public void Dispose() => _client.Dispose();

    [SharedFact]
    public async Task It_is_trusted_with_the_bundle() =>
        await _client.CallAsync(Session() with { CaBundle = Path.Combine(SimAwsProcess.Cache, "cert.pem") }, "ec2.DescribeVpcs");

    [SharedFact]
    public async Task It_is_not_trusted_without_the_bundle()
    {
        var error = await Assert.ThrowsAsync<AwsServiceException>(() => _client.CallAsync(Session(), "ec2.DescribeVpcs"));

        Assert.Equal((AwsErrorKind.Tls, "CertificateRejected"), (error.Kind, error.Code));
        Assert.Contains("certificate", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    private AwsSession Session()
    {
        var (_, id, secret) = SimAwsClient.Users[0];
        return _client.Session(server.Endpoint, id, secret);
    }

    /// <summary>Such a server.</summary>
    public sealed class TlsServer() : SimAws(["--tls"]);
}
