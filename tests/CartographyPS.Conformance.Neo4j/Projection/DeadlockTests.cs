using System.Diagnostics;
using CartographyPS.Engine.Projections.Neo4j;
using CartographyPS.Engine.Projections.Neo4j.Client;

namespace CartographyPS.Conformance.Neo4j.Projection;

/// <summary>Somebody else writes to the ledger's nodes in the opposite order while it is published.</summary>
[Collection(SharedServer.Name)]
public sealed class DeadlockTests(Neo4jServer server)
{
    // Locks a node, and leaves it as it is.
    private const string Lock = "SET h.theirs = true REMOVE h.theirs";

    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);

    [Neo4jTheory]
    [InlineData(51, 1, true)]
    [InlineData(52, 4, true)]
    [InlineData(54, 1, false)]
    public async Task Both_do_their_work(int seed, int sideBySide, bool damaged)
    {
        using var estate = new RandomEstate(seed);
        using var database = await TestDatabase.StartPublishedAsync(server, estate);
        estate.Run(changedPercent: 0);
        // A wait is told of queries alone: edges that are removed are waited for in the commit.
        if (damaged) await database.NumberAsync("MATCH (h:Host) WHERE h.id STARTS WITH 'host-1-' AND h._ledger IS NOT NULL SET h.name = 'lost' RETURN count(h)");
        using var driver = new BoltDriver(server.Uri("bolt"), Neo4jServer.Credential, new(), new HastyClock(), () => 0.5);
        using var client = new BoltDatabase(driver, null);
        using var counting = new HookedDatabase(client, _ => Task.CompletedTask);
        var parameters = new Dictionary<string, object?> { ["ledger"] = DatabaseNames.Id(estate.Id) };
        Task<Publication>? publishing = null;
        int attempts = 0;

        long locked = await driver.Session().ExecuteWriteAsync(async work =>
        {
            attempts++;
            await RunAsync(work, $$"""MATCH (h:Host {{{DatabaseNames.Owner}}: $ledger}) WITH h ORDER BY h.id DESC LIMIT 1 {{Lock}} RETURN count(h)""", parameters);
            publishing ??= database.PublishAsync(counting, full: damaged, sideBySide: sideBySide);
            await WaitUntilBlockedAsync(publishing);
            return await RunAsync(work, $$"""
                MATCH (h:Host {{{DatabaseNames.Owner}}: $ledger}) WITH h ORDER BY h.id DESC {{Lock}}
                WITH count(h) AS locked CREATE (:Theirs {locked: locked}) RETURN locked
                """, parameters);
        });
        await publishing!.WaitAsync(Timeout);

        Assert.InRange(locked, 20, 60);
        Assert.True(attempts > 1 || counting.Attempts > counting.Works, "There was no deadlock.");
        var theirs = await database.Session.RunAsync("MATCH (t:Theirs) WITH t, t.locked AS locked DELETE t RETURN locked", null, result => result.ToListAsync());
        Assert.Equal(locked, Assert.Single(theirs)[0]);
        await database.AssertIsAsLedgerAsync();
    }

    private static async Task<long> RunAsync(BoltTransaction work, string query, Dictionary<string, object?> parameters) =>
        (long)(await (await work.RunAsync(query, parameters)).ToListAsync())[0][0]!;

    private async Task WaitUntilBlockedAsync(Task publishing)
    {
        using var driver = server.Driver();
        var session = driver.Session();
        for (var time = Stopwatch.StartNew(); !publishing.IsCompleted && time.Elapsed < Timeout;)
        {
            var blocked = await session.RunAsync(
                "SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN count(*)", null, result => result.ToListAsync(), BoltAccessMode.Read);
            if (blocked[0][0] is > 0L) return;
        }
    }
}
