using CartographyPS.Engine.Projections.Neo4j.Client;

namespace CartographyPS.Engine.Tests.Projections.Neo4j;

public sealed class GraphServerTests
{
    [Theory]
    [InlineData("4.4")]
    [InlineData("4.4.40")]
    [InlineData("5.26")]
    [InlineData("2026.1")]
    // Another product with the protocol, without a version.
    [InlineData("0.0")]
    public void Supported_versions_are_accepted(string version) => Server(version).Check();

    [Theory]
    [InlineData("4.3.23")]
    [InlineData("3.5")]
    public void Older_versions_are_refused_with_the_oldest_supported(string version)
    {
        var error = Assert.Throws<GraphDatabaseException>(() => Server(version).Check());

        Assert.Equal("UnsupportedVersion", error.Fault);
        Assert.Contains($"Neo4j/{version} at localhost:7687 is too old", error.Message, StringComparison.Ordinal);
    }

    private static GraphServer Server(string version) => new("localhost:7687", "Neo4j/" + version, Version.Parse(version), "neo4j");
}
