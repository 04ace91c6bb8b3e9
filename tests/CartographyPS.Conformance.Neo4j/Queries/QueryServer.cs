namespace CartographyPS.Conformance.Neo4j.Queries;

/// <summary>The tests that compare queries share a server of their own: what other tests have written decides the order of labels.</summary>
[CollectionDefinition(Name)]
public sealed class QueryServer : ICollectionFixture<Neo4jServer>
{
    internal const string Name = "queries";

    /// <summary>Removes all nodes.</summary>
    internal static Task ClearAsync(BoltSession session) => session.RunAsync("MATCH (n) DETACH DELETE n", null, result => result.SummaryAsync());
}
