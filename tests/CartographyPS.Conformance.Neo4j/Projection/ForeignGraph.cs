namespace CartographyPS.Conformance.Neo4j.Projection;

/// <summary>What other modules have in the same database: of their own, and at nodes that the ledger states too.</summary>
internal static class ForeignGraph
{
    private const string Query = """
        CREATE (repo:GitHubRepository {id: 'r1', name: 'repo', _module_name: 'cartography:github', lastupdated: 1})
        CREATE (user:GitHubUser:UserAccount {id: 'u1', tags: ['a', 'b'], seen: datetime('2020-01-02T03:04:05Z')})
        CREATE (user)-[:OWNER {since: 1, _module_name: 'cartography:github'}]->(repo)
        CREATE (account:Account {id: '222222222222', name: 'theirs', _module_name: 'cartography:github', lastupdated: 7})
        CREATE (repo)-[:DEPLOYS_TO]->(account)
        CREATE (account)-[:RESOURCE {theirs: true}]->(host:Host {id: 'theirs-1', _module_name: 'cartography:aws', lastupdated: 7})
        CREATE (other:Host:Machine {id: 'host-1-3', name: 'name-3', _module_name: 'cartography:aws', lastupdated: 7})
        CREATE (:Unrelated), (other)-[:KNOWS {theirs: 1}]->(host)
        """;

    /// <summary>Whether a line of an export is that of a node that the foreign graph has too.</summary>
    public static bool IsOfSharedNode(string line) =>
        line.StartsWith("""{"kind":"node","label":"Account","id":"222222222222",""", StringComparison.Ordinal)
        || line.StartsWith("""{"kind":"node","label":"Host","id":"host-1-3",""", StringComparison.Ordinal);

    /// <summary>An empty database but for the foreign graph.</summary>
    public static async Task ResetAsync(BoltSession session)
    {
        await session.RunAsync("MATCH (n) DETACH DELETE n", null, result => result.SummaryAsync());
        await session.RunAsync(Query, null, result => result.SummaryAsync());
    }
}
