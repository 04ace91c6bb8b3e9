using static CartographyPS.Conformance.Neo4j.Projection.RefusalDatabase;

namespace CartographyPS.Conformance.Neo4j.Projection;

/// <summary>Values that an index of the projection does not take. The value stays, the index goes.</summary>
[Collection(SharedServer.Name)]
public sealed class LongValueTests(Neo4jServer server)
{
    public static TheoryData<string> Kinds => ["text", "long text", "numbers", "texts"];

    [Neo4jTheory]
    [MemberData(nameof(Kinds))]
    public async Task A_value_longer_than_an_index_takes_is_whole_in_the_database(string kind)
    {
        using var database = await StartAsync(server);

        var publication = await database.PublishAsync(
            Host("h1", ("_ont_name", Value(kind)), ("cpu", 1)), Host("h2", ("_ont_name", "short"), ("name", "n2")), Knows("h1", "h2"));

        Assert.Empty(publication.Refusals);
        await database.AssertIsAsLedgerAsync();
        Assert.Empty(await database.IndexesAsync("_ont_name"));
        Assert.NotEmpty(await database.IndexesAsync("name"));
        Assert.Equal(["h2"], await database.ColumnAsync("MATCH (m:Machine {_ont_name: 'short'}) RETURN m.id"));

        // What changes later is brought as a change, without the index.
        publication = await database.PublishAsync(
            Host("h1", ("_ont_name", Value(kind)), ("cpu", 2)), Host("h2", ("_ont_name", Value(kind)), ("name", "n2")), Knows("h1", "h2"));
        Assert.Null(publication.WhyInFull);
        Assert.Empty(publication.Refusals);
        await database.AssertIsAsLedgerAsync();
        Assert.Empty(await database.IndexesAsync("_ont_name"));
    }

    [Neo4jFact]
    public async Task A_value_that_becomes_too_long_is_brought_as_a_change()
    {
        using var database = await StartAsync(server);
        await database.PublishAsync(full: true, Host("h1", ("_ont_name", "short")), Host("h2", ("_ont_name", "short")));
        Assert.Equal(["Compute ONLINE", "Machine ONLINE"], await database.IndexesAsync("_ont_name"));

        var publication = await database.PublishAsync(Host("h1", ("_ont_name", Value("text"))), Host("h2", ("_ont_name", "short")));

        Assert.Null(publication.WhyInFull);
        Assert.Empty(publication.Refusals);
        await database.AssertIsAsLedgerAsync();
        Assert.Empty(await database.IndexesAsync("_ont_name"));
    }

    [Neo4jFact]
    public async Task A_full_publish_makes_the_index_again_once_the_values_fit()
    {
        using var database = await StartAsync(server);
        await database.PublishAsync(Host("h1", ("_ont_name", Value("text"))));

        Assert.Empty((await database.PublishAgainAsync(full: true)).Refusals);
        await database.AssertIsAsLedgerAsync();
        Assert.Empty(await database.IndexesAsync("_ont_name"));

        await database.PublishAsync(Host("h1", ("_ont_name", "short")));
        Assert.Empty(await database.IndexesAsync("_ont_name"));
        await database.PublishAgainAsync(full: true);
        Assert.Equal(["Compute ONLINE", "Machine ONLINE"], await database.IndexesAsync("_ont_name"));
        await database.AssertIsAsLedgerAsync();
    }

    [Neo4jFact]
    public async Task An_index_of_somebody_elses_that_has_failed_holds_up_nothing()
    {
        using var database = await StartAsync(server);
        await database.RunAsync("CREATE (:Theirs {text: reduce(text = '', i IN range(1, 9000) | text + 'a')})");
        await database.RunAsync("CREATE INDEX theirs FOR (x:Theirs) ON (x.text)", undo: "DROP INDEX theirs");
        foreach (object? name in await database.ColumnAsync("SHOW INDEXES YIELD name, labelsOrTypes WHERE labelsOrTypes = ['Host'] RETURN name"))
            await database.RunAsync($"DROP INDEX {name}");

        await database.PublishAsync(Host("h1"));

        await database.AssertIsAsLedgerAsync();
        Assert.Contains("Host ONLINE", await database.IndexesAsync("id"));
        Assert.Equal(["Theirs FAILED"], await database.IndexesAsync("text"));
    }

    [Neo4jFact]
    public async Task A_value_that_somebody_elses_index_does_not_take_is_left_out_and_told()
    {
        using var database = await StartAsync(server);
        await database.RunAsync("CREATE INDEX theirs FOR (x:Host) ON (x.cpu)", undo: "DROP INDEX theirs IF EXISTS");
        await database.RunAsync("CALL db.awaitIndex('theirs')");

        var publication = await database.PublishAsync(Host("h1", ("cpu", Value("text")), ("name", "n1")), Host("h2", ("cpu", "short")), Knows("h1", "h2"));

        var refusal = Assert.Single(publication.Refusals);
        Assert.Equal(("Host 'h1'", "cpu"), (refusal.Subject, refusal.Property));
        Assert.Contains("too large to index", refusal.Reason, StringComparison.Ordinal);
        Assert.Contains("theirs", refusal.Reason, StringComparison.Ordinal);
        Assert.Equal(["n1"], await database.ColumnAsync("MATCH (h:Host {id: 'h1'})-[:KNOWS]->({cpu: 'short'}) WHERE h.cpu IS NULL RETURN h.name"));
        Assert.Equal(["Host ONLINE"], await database.IndexesAsync("cpu"));

        await database.RunAsync("DROP INDEX theirs");
        Assert.Empty((await database.PublishAgainAsync(full: true)).Refusals);
        await database.AssertIsAsLedgerAsync();
    }

    [Neo4jFact]
    public async Task An_edge_of_somebody_elses_index_is_put_without_what_that_does_not_take()
    {
        using var database = await StartAsync(server);
        await database.RunAsync("CREATE INDEX theirs FOR ()-[x:KNOWS]-() ON (x.weight)", undo: "DROP INDEX theirs");
        await database.RunAsync("CALL db.awaitIndex('theirs')");

        var publication = await database.PublishAsync(Host("h1"), Host("h2"), Knows("h1", "h2", ("since", "x"), ("weight", Value("text"))));

        var refusal = Assert.Single(publication.Refusals);
        Assert.Equal(("(Host 'h1')-[KNOWS]->(Host 'h2')", "weight"), (refusal.Subject, refusal.Property));
        Assert.Equal(["x"], await database.ColumnAsync("MATCH (:Host {id: 'h1'})-[e:KNOWS]->(:Host {id: 'h2'}) WHERE e.weight IS NULL RETURN e.since"));
    }

    private static object Value(string kind) => kind switch
    {
        "text" => new string('x', 9_000),
        "long text" => string.Concat(Enumerable.Range(0, 100_000).Select(number => $"2001:db8::{number:x},")),
        "numbers" => Enumerable.Range(0, 3_000).ToArray(),
        _ => Enumerable.Range(0, 3_000).Select(number => $"2001:db8::{number:x}").ToArray(),
    };
}
