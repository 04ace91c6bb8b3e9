using System.Security.Cryptography.X509Certificates;

namespace CartographyPS.Conformance.Neo4j;

public sealed class TlsTests(TlsServer server) : IClassFixture<TlsServer>
{
    [Neo4jTheory]
    [InlineData("bolt+ssc")]
    [InlineData("neo4j+ssc")]
    public async Task Any_certificate_is_taken_with_ssc(string scheme)
    {
        using var driver = server.Driver(scheme: scheme);

        Assert.Equal("neo4j", (await driver.VerifyAsync()).Database);
    }

    [Neo4jTheory]
    [InlineData("bolt+s", "localhost")]
    [InlineData("bolt+s", "127.0.0.1")]
    [InlineData("neo4j+s", "localhost")]
    public async Task A_certificate_of_a_trusted_authority_is_taken(string scheme, string host)
    {
        var options = new BoltDriverOptions { TrustedAuthorities = [X509CertificateLoader.LoadCertificateFromFile(server.Authority)] };
        using var driver = new BoltDriver(server.Uri(scheme, host), Neo4jServer.Credential, options);

        Assert.Equal("neo4j", (await driver.VerifyAsync()).Database);
    }

    [Neo4jTheory]
    [InlineData("bolt+s")]
    [InlineData("neo4j+s")]
    public async Task A_certificate_of_an_unknown_authority_is_refused(string scheme)
    {
        using var driver = server.Driver(scheme: scheme);

        var error = await Assert.ThrowsAsync<BoltException>(() => driver.VerifyAsync());

        Assert.Equal(BoltErrorKind.CertificateRejected, error.Kind);
        Assert.Contains("+ssc", error.Message, StringComparison.Ordinal);
    }

    [Neo4jFact]
    public async Task Without_tls_the_error_says_what_is_missing()
    {
        using var driver = server.Driver();

        var error = await Assert.ThrowsAsync<BoltException>(() => driver.VerifyAsync());

        Assert.Equal(BoltErrorKind.TlsFailed, error.Kind);
        Assert.Contains("bolt+s://", error.Message, StringComparison.Ordinal);
    }

    [Neo4jFact]
    public async Task Large_values_pass_in_both_directions_at_once()
    {
        using var driver = server.Driver(scheme: "bolt+ssc");
        var parameters = new Dictionary<string, object?> { ["text"] = new string('x', 2_000_000) };

        int rows = await driver.Session().ExecuteReadAsync(async work =>
        {
            var results = new List<BoltResult>();
            for (int i = 0; i < 10; i++) results.Add(await work.RunAsync("UNWIND range(1, 3) AS i RETURN $text", parameters));
            int count = 0;
            foreach (var result in results) count += (await result.ToListAsync()).Count(row => (string)row[0]! == (string)parameters["text"]!);
            return count;
        });

        Assert.Equal(30, rows);
    }
}
