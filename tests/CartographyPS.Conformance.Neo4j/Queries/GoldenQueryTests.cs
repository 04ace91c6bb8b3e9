using CartographyPS.Conformance.Golden;
using CartographyPS.Conformance.Neo4j.Projection;
using CartographyPS.Conformance.Server;
using CartographyPS.Engine.Cypher;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Projections.Neo4j;
using CartographyPS.Engine.Projections.Neo4j.Client;

namespace CartographyPS.Conformance.Neo4j.Queries;

/// <summary>
/// Queries with what users of Cartography use, on the graph of three accounts: the ledger gives the columns, rows and order that Neo4j gives
/// on the published graph, and errors where Neo4j gives errors.
/// </summary>
[Collection(QueryServer.Name)]
public sealed class GoldenQueryTests(Neo4jServer server, SimAws aws) : IClassFixture<SimAws>
{
    private const string OwnRecords = $"MATCH (n:{DatabaseNames.Ledger}|{DatabaseNames.Lane}) DETACH DELETE n";

    [Fact]
    public void There_are_some_three_hundred_queries() => Assert.InRange(Queries().Distinct(StringComparer.Ordinal).Count(), 300, 400);

    [Neo4jFact]
    public async Task Queries_give_on_the_ledger_what_they_give_on_Neo4j()
    {
        using var driver = server.Driver();
        var session = driver.Session();
        await QueryServer.ClearAsync(session);
        using var sync = new EstateSync(aws);
        sync.Run(GoldenGraph.Identifiers);
        using var ledger = LedgerReader.Open(sync.Ledger);
        using (var database = new BoltDatabase(server.Driver(), null))
        {
            await new Neo4jProjection(database, new Neo4jOptions(Full: false, Touch: true, GraphText.Version)).PublishAsync(ledger, _ => { }, CancellationToken.None);
        }
        await session.RunAsync(OwnRecords, null, result => result.SummaryAsync());

        using var graph = LedgerGraph.Open(ledger, GraphText.Version);
        Assert.True(graph.CountNodes(null) > 1000);
        var differences = new List<string>();
        foreach (string query in Queries())
        {
            var expected = await QueryOutcome.OfServerAsync(session, query);
            if (QueryOutcome.OfLibrary(graph, query).DifferenceFrom(query, expected) is { } difference) differences.Add(difference);
        }
        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }

    private static IEnumerable<string> Queries()
    {
        using var stream = typeof(GoldenQueryTests).Assembly.GetManifestResourceStream("GoldenQueries.cypher")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)) yield return line;
        }
    }
}
