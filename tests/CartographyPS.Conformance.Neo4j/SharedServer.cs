namespace CartographyPS.Conformance.Neo4j;

/// <summary>The tests that share a server.</summary>
[CollectionDefinition(Name)]
public sealed class SharedServer : ICollectionFixture<Neo4jServer>
{
    internal const string Name = "server";
}
