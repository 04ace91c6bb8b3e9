namespace CartographyPS.Conformance.Neo4j;

/// <summary>The connection is cut after every message of a unit of work in turn; nothing is lost and nothing is done twice.</summary>
[Collection(SharedServer.Name)]
public sealed class CutConnectionTests(Neo4jServer server)
{
    [Neo4jTheory]
    [InlineData("bolt")]
    [InlineData("neo4j")]
    public async Task Idempotent_work_is_done_wherever_the_connection_is_cut(string scheme)
    {
        using var direct = server.Driver();
        // A commit that was on its way when the connection ended may run beside the next attempt. Only a constraint makes MERGE wait for it.
        await direct.Session().RunAsync("CREATE CONSTRAINT cut_row IF NOT EXISTS FOR (n:Cut) REQUIRE (n.name, n.i) IS UNIQUE", null, result => result.SummaryAsync());
        bool cut = true;
        int cuts = 0;
        for (; cut; cuts++)
        {
            await using var proxy = new CuttingProxy(server.Port, cuts);
            using var driver = new BoltDriver($"{scheme}://127.0.0.1:{proxy.Port}", Neo4jServer.Credential, new(), new HastyClock(), () => 0.5);
            var session = driver.Session();
            string name = scheme + cuts;

            await session.ExecuteWriteAsync(
                async work =>
                {
                    for (int i = 0; i < 3; i++)
                    {
                        await work.ExecuteAsync(
                            "UNWIND $rows AS row MERGE (n:Cut {name: $name, i: row}) SET n.seen = true",
                            new Dictionary<string, object?> { ["name"] = name, ["rows"] = Enumerable.Range(i * 10, 10).ToList() });
                    }
                    return await (await work.RunAsync("RETURN 1")).ToListAsync();
                },
                new() { IsIdempotent = true });

            var found = await direct.Session(null, session.Bookmarks).RunAsync(
                "MATCH (n:Cut {name: $name}) RETURN count(n), count(DISTINCT n.i)", new Dictionary<string, object?> { ["name"] = name }, result => result.ToListAsync());
            Assert.Equal([30L, 30L], found[0].Values);
            cut = proxy.HasCut;
        }

        Assert.InRange(cuts, 20, 200);
    }

    [Neo4jFact]
    public async Task Work_that_cannot_be_repeated_is_done_once_or_reported_unknown()
    {
        using var direct = server.Driver();
        bool cut = true;
        int unknown = 0;
        for (int cuts = 0; cut; cuts++)
        {
            await using var proxy = new CuttingProxy(server.Port, cuts);
            using var driver = new BoltDriver($"bolt://127.0.0.1:{proxy.Port}", Neo4jServer.Credential, new(), new HastyClock(), () => 0.5);
            var parameters = new Dictionary<string, object?> { ["name"] = "once" + cuts };
            bool known = true;
            try
            {
                await driver.Session().ExecuteWriteAsync(work => work.ExecuteAsync("CREATE (:Once {name: $name})", parameters));
            }
            catch (BoltException e)
            {
                Assert.Equal(BoltErrorKind.CommitUnknown, e.Kind);
                known = false;
                unknown++;
            }
            // A commit that was on its way may take effect after the connection's end.
            var found = await direct.Session().RunAsync("MATCH (n:Once {name: $name}) RETURN count(n)", parameters, result => result.ToListAsync());
            Assert.InRange((long)found[0][0]!, known ? 1 : 0, 1);
            cut = proxy.HasCut;
        }

        Assert.InRange(unknown, 1, 20);
    }
}
