namespace CartographyPS.Conformance.Neo4j;

/// <summary>The tests that share a server which they kill.</summary>
[CollectionDefinition(Name)]
public sealed class MortalServer : ICollectionFixture<KilledServer>
{
    internal const string Name = "killed server";
}
