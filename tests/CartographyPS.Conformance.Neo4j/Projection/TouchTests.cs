using CartographyPS.Engine.Projections.Neo4j;
using CartographyPS.Engine.Projections.Neo4j.Client;

namespace CartographyPS.Conformance.Neo4j.Projection;

/// <summary>How <c>lastupdated</c> reaches what has not changed: kinds together or each alone, in one statement or several.</summary>
[Collection(SharedServer.Name)]
public sealed class TouchTests(Neo4jServer server)
{
    [Neo4jTheory]
    [InlineData(61, 10_000, 100_000, false)]
    [InlineData(62, 10_000, 100_000, true)]
    [InlineData(63, 10_000, 7, false)]
    [InlineData(64, 0, 100_000, true)]
    [InlineData(65, 0, 7, false)]
    [InlineData(66, 20, 7, true)]
    public async Task Every_node_and_edge_gets_the_time_of_its_run(int seed, int together, int max, bool older)
    {
        using var estate = new RandomEstate(seed);
        using var database = await TestDatabase.StartPublishedAsync(server, estate);
        using var client = new BoltDatabase(server.Driver(), null);
        IGraphDatabase published = older ? new OlderDatabase(client) : client;
        var options = new Neo4jOptions(Full: false, Touch: true, GraphText.Version) { TouchedTogether = together, MaxTouched = max };
        int all = (await database.OwnAsync()).Length;

        estate.Run(changedPercent: 0);
        var unchanged = await database.PublishAsync(published, options);

        Assert.Equal(new GraphCounts(0, 0, 0, 0, all, 0, 0), unchanged.Counts);
        await database.AssertIsAsLedgerAsync();

        // Kinds whose elements were last read by different runs.
        estate.Run(changedPercent: 10, readPercent: 50);
        await database.PublishAsync(published, options);
        await database.AssertIsAsLedgerAsync();
    }
}
