namespace CartographyPS.Conformance.Neo4j.Projection;

/// <summary>Nodes that the ledger has no more and that others have edges at.</summary>
[Collection(SharedServer.Name)]
public sealed class LetGoTests(Neo4jServer server)
{
    [Neo4jTheory]
    [InlineData(73, false)]
    [InlineData(76, true)]
    public async Task What_others_write_to_them_stays_and_they_end_with_the_others_edges(int seed, bool full)
    {
        using var estate = new RandomEstate(seed);
        using var database = await TestDatabase.StartPublishedAsync(server, estate);
        estate.Run(changedPercent: 100);
        await database.PublishAsync(full: full);
        Assert.Equal(1L, await database.NumberAsync("MATCH (h:Host {_ledger: ''}) WITH h ORDER BY h.id LIMIT 1 SET h.name = 'theirs', h.seen = 1 RETURN count(h)"));
        long letGo = await database.NumberAsync("MATCH (h:Host {_ledger: ''}) WHERE h.name IS NULL AND size(keys(h)) = 2 AND size(labels(h)) = 1 RETURN count(h)");
        Assert.NotEqual(0, letGo);

        await database.PublishAsync(full: true);
        Assert.Equal(letGo + 1, await database.NumberAsync("MATCH (h:Host {_ledger: ''}) RETURN count(h)"));
        await database.AssertIsAsLedgerAsync();

        await database.NumberAsync("MATCH (h:Host {_ledger: ''})-[e]-() DELETE e RETURN count(e)");
        await database.PublishAsync(full: true);
        Assert.Equal(1L, await database.NumberAsync("MATCH (h:Host {_ledger: ''}) RETURN count(h)"));
        Assert.Equal(1L, await database.NumberAsync("MATCH (h:Host {_ledger: '', name: 'theirs', seen: 1}) RETURN count(h)"));
    }
}
