using System.Management.Automation;
using CartographyPS.Conformance.Golden;
using CartographyPS.Conformance.Server;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Projections.Neo4j;

namespace CartographyPS.Conformance.Neo4j.Projection;

/// <summary>
/// Three accounts, read and published by the cmdlets in the real PowerShell engine: the database has the graph that the ledger exports, and
/// so Cartography's, but for the differences that are told with a reason.
/// </summary>
[Collection(SharedServer.Name)]
public sealed class GoldenGraphTests(Neo4jServer server, SimAws aws) : IClassFixture<SimAws>
{
    private const string Foreign = $$"""
        MATCH (a:AWSAccount {id: '222222222222', {{DatabaseNames.Owner}}: $ledger})-[e:RESOURCE]->(vpc:AWSVpc)
        CREATE (:GitHubRepository {id: 'r2'})-[:DEPLOYS_TO {since: 1}]->(a), (vpc)<-[:RESOURCE {theirs: true}]-(a)
        CREATE (a)-[:RESOURCE {lastupdated: 7}]->(:AWSVpc {id: 'vpc-theirs', _module_name: 'cartography:aws', lastupdated: 7})
        """;

    [Neo4jFact]
    public async Task The_database_has_the_ledgers_graph_and_Cartographys()
    {
        using var driver = server.Driver();
        var session = driver.Session();
        await ForeignGraph.ResetAsync(session);
        using var sync = new EstateSync(aws);
        sync.Run(GoldenGraph.Identifiers);
        var (id, model) = Read(sync.Ledger);
        var others = await GraphText.OfOthersAsync(session, id);
        await AssertIsCartographysAsync(sync, session, id, model);
        GraphText.AssertSame(others, await GraphText.OfOthersAsync(session, id));
        await session.RunAsync(Foreign, new Dictionary<string, object?> { ["ledger"] = DatabaseNames.Id(id) }, result => result.SummaryAsync());
        others = await GraphText.OfOthersAsync(session, id);

        sync.Run(GoldenGraph.Identifiers);
        await AssertIsCartographysAsync(sync, session, id, model);
        GraphText.AssertSame(others, await GraphText.OfOthersAsync(session, id));
    }

    private static (Guid Id, GraphModel Model) Read(string path)
    {
        using var ledger = LedgerReader.Open(path);
        return (ledger.Id, ledger.Model);
    }

    private async Task AssertIsCartographysAsync(EstateSync sync, BoltSession session, Guid id, GraphModel model)
    {
        var published = Assert.Single(sync.Invoke(
            "param($Ledger, $Uri, $Credential) Publish-CartographyGraph -DatabasePath $Ledger -Neo4jUri $Uri -Neo4jCredential $Credential",
            sync.Ledger, server.Uri("bolt"), new PSCredential("neo4j", Secret(Neo4jServer.Password))));
        Assert.Equal("Complete", $"{published.Properties["Projection"].Value}");

        string[] lines = await GraphText.OfDatabaseAsync(session, id, model);
        GraphText.AssertSame([.. File.ReadLines(sync.Export()).Order(StringComparer.Ordinal)], lines);
        string export = Path.Combine(Path.GetDirectoryName(sync.Ledger)!, "neo4j.jsonl");
        await File.WriteAllLinesAsync(export, lines.OrderBy(line => line.StartsWith("""{"kind":"edge",""", StringComparison.Ordinal)));
        await GoldenGraph.AssertIsAsync(export);
    }

    private static System.Security.SecureString Secret(string text)
    {
        var secret = new System.Security.SecureString();
        foreach (char letter in text) secret.AppendChar(letter);
        return secret;
    }
}
