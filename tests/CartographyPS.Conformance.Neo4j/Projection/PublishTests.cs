namespace CartographyPS.Conformance.Neo4j.Projection;

/// <summary>Publishes ledgers that change by chance; a foreign graph is in the database, and must stay as it is.</summary>
[Collection(SharedServer.Name)]
public sealed class PublishTests(Neo4jServer server)
{
    [Neo4jTheory]
    [InlineData(1, "bolt")]
    [InlineData(2, "neo4j")]
    [InlineData(3, "bolt")]
    public async Task The_database_has_the_ledgers_graph_after_every_publish(int seed, string scheme)
    {
        using var estate = new RandomEstate(seed);
        using var database = await TestDatabase.StartAsync(server, estate, server.Driver(scheme: scheme));
        var random = new Random(seed);
        for (int run = 1; run <= 8; run++)
        {
            estate.Run(changedPercent: random.Next(40), readPercent: 80);
            // Some runs are published together with the next one.
            if (run > 1 && random.Next(3) == 0) estate.Run();
            bool touch = random.Next(3) > 0;

            var publication = await database.PublishAsync(touch);

            if (run > 1) Assert.Null(publication.WhyInFull);
            await database.AssertIsAsLedgerAsync(times: touch);
            if (run == 1) await database.LinkAsync();
        }
    }
}
