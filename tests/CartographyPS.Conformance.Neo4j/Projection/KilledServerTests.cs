using CartographyPS.Engine.Projections.Neo4j.Client;

namespace CartographyPS.Conformance.Neo4j.Projection;

/// <summary>The server's process is killed in the midst of publishes, and started again.</summary>
[Collection(MortalServer.Name)]
public sealed class KilledServerTests(KilledServer server)
{
    [Neo4jFact]
    public async Task The_next_publish_puts_right_what_was_left()
    {
        using var estate = new RandomEstate(31, hosts: 100);
        using var database = await TestDatabase.StartPublishedAsync(server, estate);
        int queries = await CountQueriesAsync(database, estate, full: false);
        foreach (int percent in new[] { 30, 60, 95 })
        {
            estate.Run(changedPercent: 60);
            using var client = Client(TimeSpan.Zero);
            using var killing = new HookedDatabase(client, sent => sent == queries * percent / 100 ? server.KillAsync() : Task.CompletedTask);

            var failure = await database.TryPublishAsync(killing);

            Assert.NotNull(failure);
            Assert.Contains(failure.Fault, new[] { nameof(BoltErrorKind.ConnectionLost), nameof(BoltErrorKind.CommitUnknown), nameof(BoltErrorKind.Unreachable) });
            await server.StartAsync();
            var next = await database.PublishAsync();
            Assert.NotNull(next.WhyInFull);
            await database.AssertIsAsLedgerAsync();
        }
    }

    [Neo4jFact]
    public async Task A_publish_outlives_a_restart()
    {
        using var estate = new RandomEstate(32, hosts: 100);
        using var database = await TestDatabase.StartPublishedAsync(server, estate);
        int queries = await CountQueriesAsync(database, estate, full: true);
        estate.Run(changedPercent: 60);
        using var client = Client(TimeSpan.FromMinutes(2));
        Task restart = Task.CompletedTask;
        using var restarting = new HookedDatabase(client, async sent =>
        {
            if (sent != queries / 2) return;
            await server.KillAsync();
            restart = server.StartAsync();
        });

        await database.PublishAsync(restarting, full: true);

        await restart;
        Assert.True(restarting.Attempts > restarting.Works, "Nothing was tried again.");
        await database.AssertIsAsLedgerAsync();
    }

    // How many queries a publish of about as many changes takes.
    private async Task<int> CountQueriesAsync(TestDatabase database, RandomEstate estate, bool full)
    {
        estate.Run(changedPercent: 60);
        using var client = Client(TimeSpan.Zero);
        using var counting = new HookedDatabase(client, _ => Task.CompletedTask);
        await database.PublishAsync(counting, full: full);
        return counting.Queries;
    }

    private BoltDatabase Client(TimeSpan retryTime) =>
        new(server.Driver(new() { MaxRetryTime = retryTime, ConnectTimeout = TimeSpan.FromSeconds(5) }), null);
}
