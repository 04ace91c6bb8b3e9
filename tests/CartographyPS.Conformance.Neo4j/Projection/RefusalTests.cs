using static CartographyPS.Conformance.Neo4j.Projection.RefusalDatabase;

namespace CartographyPS.Conformance.Neo4j.Projection;

/// <summary>What the database does not take of one node or edge holds up no other, and is told.</summary>
[Collection(SharedServer.Name)]
public sealed class RefusalTests(Neo4jServer server)
{
    private static readonly string LongId = new('i', 9_000);

    [Neo4jFact]
    public async Task A_node_whose_id_is_too_long_is_left_out_with_its_edges()
    {
        using var database = await StartAsync(server);

        var publication = await database.PublishAsync(Host("h1"), Host(LongId), Host("h2"), Knows("h1", "h2"), Knows("h1", LongId), Knows(LongId, "h2"));

        var refusal = Assert.Single(publication.Refusals);
        Assert.Equal(($"Host '{LongId}'", null), (refusal.Subject, refusal.Property));
        Assert.InRange(refusal.ToString().Length, 1, 1000);
        Assert.Equal(["h1", "h2"], await database.ColumnAsync("MATCH (h:Host) RETURN h.id ORDER BY h.id"));
        Assert.Equal(["h2"], await database.ColumnAsync("MATCH ()-[:KNOWS]->(h) RETURN h.id"));

        // The database remembers: an edge that comes to the node does not make it look as if the node were lost.
        publication = await database.PublishAsync(Host("h1"), Host(LongId), Host("h2"), Knows("h2", LongId), Knows("h1", "h2", ("weight", 1)));
        Assert.Null(publication.WhyInFull);
        Assert.Equal(refusal, Assert.Single(publication.Refusals));
        Assert.Equal([1L], await database.ColumnAsync("MATCH ()-[e:KNOWS]->() RETURN e.weight"));
        publication = await database.PublishAgainAsync(full: false);
        Assert.False(publication.HasWritten);
        Assert.Equal(refusal, Assert.Single(publication.Refusals));
        Assert.Equal(refusal.Subject, Assert.Single((await database.PublishAgainAsync(full: true)).Refusals).Subject);

        publication = await database.PublishAsync(Host("h1"), Host("h2"), Knows("h1", "h2", ("weight", 1)));
        Assert.Null(publication.WhyInFull);
        Assert.Empty(publication.Refusals);
        await database.AssertIsAsLedgerAsync();
    }

    [Neo4jFact]
    public async Task A_value_that_a_constraint_refuses_is_left_out_until_it_does_not()
    {
        using var database = await StartAsync(server);
        await database.RunAsync("CREATE CONSTRAINT theirs FOR (h:Host) REQUIRE h.cpu IS UNIQUE", undo: "DROP CONSTRAINT theirs IF EXISTS");
        object[] hosts = [Host("h1", ("cpu", 1), ("name", "n1")), Host("h2", ("cpu", 1), ("name", "n2")), Host("h3", ("cpu", 2), ("name", "n3")), Knows("h1", "h2")];

        var publication = await database.PublishAsync(hosts);

        var refusal = Assert.Single(publication.Refusals);
        Assert.Equal(("Host 'h2'", "cpu"), (refusal.Subject, refusal.Property));
        Assert.Contains("already exists", refusal.Reason, StringComparison.Ordinal);
        Assert.Equal(["n1 1", "n2 -", "n3 2"], await database.ColumnAsync("MATCH (h:Host) RETURN h.name + ' ' + coalesce(toString(h.cpu), '-') ORDER BY h.id"));
        Assert.Equal(["h2"], await database.ColumnAsync("MATCH ()-[:KNOWS]->(h) RETURN h.id"));

        // A value that is refused in place of one that was taken does not leave the old one.
        publication = await database.PublishAsync(Host("h1", ("cpu", 1), ("name", "n1")), Host("h2", ("cpu", 3), ("name", "n2")), Host("h3", ("cpu", 1), ("name", "n3")), Knows("h1", "h2"));
        Assert.Equal(("Host 'h3'", "cpu"), (Assert.Single(publication.Refusals).Subject, publication.Refusals[0].Property));
        Assert.Equal(["n1 1", "n2 3", "n3 -"], await database.ColumnAsync("MATCH (h:Host) RETURN h.name + ' ' + coalesce(toString(h.cpu), '-') ORDER BY h.id"));

        await database.RunAsync("DROP CONSTRAINT theirs");
        Assert.Empty((await database.PublishAgainAsync(full: true)).Refusals);
        await database.AssertIsAsLedgerAsync();
    }

    [Neo4jFact]
    public async Task A_name_that_the_database_does_not_have_properties_of_is_left_out()
    {
        using var database = await StartAsync(server);

        var publication = await database.PublishAsync(
            Host("h1", ("", 1), ("a\0b", 2), ("name", "n1"), ("`", 3), ("😀 it's \"odd\"", 4)), Host("h2"), Knows("h1", "h2", ("", 1), ("weight", 2)));

        Assert.Equal(
            [("(Host 'h1')-[KNOWS]->(Host 'h2')", ""), ("Host 'h1'", ""), ("Host 'h1'", "a\0b")],
            publication.Refusals.Select(refusal => (refusal.Subject, refusal.Property)));
        Assert.Equal(["n1"], await database.ColumnAsync("MATCH (h:Host {id: 'h1'})-[{weight: 2}]->() WHERE h.```` = 3 AND h.`😀 it's \"odd\"` = 4 RETURN h.name"));
    }

    [Neo4jTheory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Among_many_nodes_just_the_refused_ones_are_left_out(int seed)
    {
        using var database = await StartAsync(server);
        await database.RunAsync("CREATE INDEX theirs FOR (x:Host) ON (x.cpu)", undo: "DROP INDEX theirs");
        await database.RunAsync("CALL db.awaitIndex('theirs')");
        var random = new Random(seed);
        var contributions = new List<object>();
        var refused = new HashSet<(string, string?)>();
        var whole = new List<string>();
        for (int host = 0; host < 5_000; host++)
        {
            string id = $"h{host}";
            int kind = random.Next(400);
            if (kind == 0) id += LongId;
            else whole.Add(id);
            contributions.Add(Host(id, ("cpu", kind == 1 ? LongId : host), ("name", $"n{host}"), (kind == 2 ? "" : "on", true)));
            if (kind < 3) refused.Add(($"Host '{id}'", kind switch { 0 => null, 1 => "cpu", _ => "" }));
        }
        contributions.AddRange(whole.Zip(whole.Skip(1), (a, b) => Knows(a, b)));
        Assert.True(refused.Count > 10);

        var publication = await database.PublishAsync([.. contributions]);

        Assert.Equal(refused, publication.Refusals.Select(refusal => (refusal.Subject, refusal.Property)).ToHashSet());
        Assert.Equal(whole.Order(StringComparer.Ordinal), (await database.ColumnAsync("MATCH (h:Host) WHERE h.name = 'n' + substring(h.id, 1) RETURN h.id")).Cast<string>().Order(StringComparer.Ordinal));
        Assert.Equal([(long)whole.Count - 1], await database.ColumnAsync("MATCH ()-[e:KNOWS]->() RETURN count(e)"));
        Assert.Equal([(long)refused.Count(one => one.Item2 == "cpu")], await database.ColumnAsync("MATCH (h:Host) WHERE h.cpu IS NULL RETURN count(h)"));
    }

    [Neo4jFact]
    public async Task Very_long_texts_and_odd_numbers_are_whole()
    {
        using var database = await StartAsync(server);

        var publication = await database.PublishAsync(
            Host("h1", ("name", new string('ü', 10_000_000))),
            Host("h2", ("cpu", ulong.MaxValue), ("ratio", 1.5), ("tags", new object?[] { 1, "a", true, null, new[] { 2 } })), Knows("h1", "h2"));

        Assert.DoesNotContain(publication.Refusals, refusal => refusal.Property != "name");
        Assert.Equal([10_000_000L], await database.ColumnAsync("MATCH (h:Host {id: 'h1'}) RETURN size(h.name)"));
        Assert.Equal(["18446744073709551615"], await database.ColumnAsync("MATCH (h:Host {id: 'h2'}) RETURN h.cpu"));
        Assert.Equal(["1", "a", "true", "[2]"], (object?[])(await database.ColumnAsync("MATCH (h:Host {id: 'h2'}) RETURN h.tags"))[0]!);
    }
}
