using CartographyPS.Engine.Projections.Neo4j;

namespace CartographyPS.Conformance.Neo4j.Projection;

/// <summary>What other modules have in the same database: of their own, at nodes that the ledger states too, and between theirs and the ledger's.</summary>
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
        CREATE (:Unrelated), (:Net {cidr: '10.9.0.0/24'}), (other)-[:KNOWS {theirs: 1}]->(host)
        """;

    // Also edges of a type that the ledger has between the same nodes.
    private const string LinkQuery = $$"""
        MATCH (user:GitHubUser), (theirs:Host {id: 'theirs-1'})
        MATCH (host:Host {{{DatabaseNames.Owner}}: $ledger}) WITH user, theirs, host ORDER BY host.id LIMIT 12
        CREATE (user)-[:USES {since: datetime('2021-01-01T00:00:00Z'), _module_name: 'cartography:github'}]->(host), (host)-[:KNOWS]->(theirs)
        WITH host MATCH (host)-[e:IN {{{DatabaseNames.Owner}}: $ledger}]->(net) CREATE (host)-[:IN {theirs: true, lastupdated: 7}]->(net)
        """;

    /// <summary>An empty database but for the foreign graph.</summary>
    public static async Task ResetAsync(BoltSession session)
    {
        await session.RunAsync("MATCH (n) DETACH DELETE n", null, result => result.SummaryAsync());
        await session.RunAsync(Query, null, result => result.SummaryAsync());
    }

    /// <summary>Puts edges between the foreign graph and some nodes of a ledger, and between nodes of the ledger.</summary>
    public static async Task LinkAsync(BoltSession session, Guid ledger)
    {
        var linked = await session.RunAsync(LinkQuery, new Dictionary<string, object?> { ["ledger"] = DatabaseNames.Id(ledger) }, result => result.SummaryAsync());
        Assert.NotEqual(0, linked.Counters.RelationshipsCreated);
    }
}
