using System.Diagnostics;
using CartographyPS.Engine.Projections.Neo4j.Client;

namespace CartographyPS.Conformance.Neo4j.Projection;

/// <summary>
/// Clients end at any byte of a publish, some times in a row, while the ledger goes on changing. A process that is killed costs too much for
/// all of them: most are ended as the server sees it, with their connections, and all that they knew is thrown away.
/// </summary>
[Collection(SharedServer.Name)]
public sealed class KilledClientTests(Neo4jServer server)
{
    private const int LongestSeries = 15;
    private const int SeriesOfEstate = 8;

    public static TheoryData<int> Seeds { get; } = [KillSample.Seed];

    [Neo4jTheory]
    [MemberData(nameof(Seeds))]
    public async Task The_next_publish_puts_right_what_abandoned_ones_left(int seedOfDay)
    {
        var random = new Random(seedOfDay);
        int kills = 0;
        long bytes = 50_000;
        for (int seed = 40; kills < KillSample.Connections; seed++)
        {
            using var estate = new RandomEstate(seed, hosts: 4);
            using var database = await TestDatabase.StartAsync(server, estate);
            estate.Run();
            for (int series = 0; series < SeriesOfEstate; series++)
            {
                for (int left = random.Next(LongestSeries) + 1; left > 0; left--)
                {
                    if (random.Next(3) > 0) estate.Run(changedPercent: random.Next(60), readPercent: 80);
                    if (await AbandonAsync(database, Some(random, bytes), random)) kills++;
                }
                bytes = await NextAsync(database);
                if (series == 0) await database.LinkAsync();
            }
        }
    }

    [Neo4jTheory]
    [MemberData(nameof(Seeds))]
    public async Task The_next_publish_puts_right_what_killed_processes_left(int seedOfDay)
    {
        var random = new Random(seedOfDay);
        using var estate = new RandomEstate(39);
        using var database = await TestDatabase.StartPublishedAsync(server, estate);
        estate.Run(changedPercent: 50);
        long bytes = await NextAsync(database);
        for (int kills = 0; kills < KillSample.Processes; kills++)
        {
            await KillAsync(estate, Some(random, 4 * bytes), random);
            if (random.Next(3) > 0) await NextAsync(database);
        }
        await NextAsync(database);
    }

    // More often early, where it is little that passes for much that is done.
    private static long Some(Random random, long bytes) => (long)(Math.Pow(random.NextDouble(), 2) * bytes);

    /// <returns>How many bytes the next publish takes.</returns>
    private async Task<long> NextAsync(TestDatabase database)
    {
        await using var proxy = new AbortingProxy(server.Port, long.MaxValue, reset: false).Start();
        using (var client = Client(proxy)) await database.PublishAsync(client);
        await database.AssertIsAsLedgerAsync();
        return proxy.Passed;
    }

    private async Task<bool> AbandonAsync(TestDatabase database, long bytes, Random random)
    {
        await using var proxy = new AbortingProxy(server.Port, bytes, reset: random.Next(2) == 0).Start();
        using var client = Client(proxy);
        var failure = await database.TryPublishAsync(client, touch: random.Next(4) > 0, full: random.Next(4) == 0);
        Assert.True(proxy.HasAborted || failure is null, failure?.Message);
        return failure is not null;
    }

    // A process publishes one state of the ledger after another until it is killed.
    private async Task KillAsync(RandomEstate estate, long bytes, Random random)
    {
        Process? victim = null;
        await using var proxy = new AbortingProxy(server.Port, bytes, reset: random.Next(2) == 0, () => victim!.Kill());
        string[] arguments =
            [Path.Combine(AppContext.BaseDirectory, "Neo4jVictim.dll"), estate.Path, $"bolt://127.0.0.1:{proxy.Port}", "neo4j", Neo4jServer.Password, GraphText.Version];
        victim = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        using var _ = victim;
        try
        {
            proxy.Start();
            string? said;
            do
            {
                estate.Run(changedPercent: random.Next(60), readPercent: 80);
                await victim.StandardInput.WriteLineAsync(random.Next(4) == 0 ? "full" : "changes");
                said = await victim.StandardOutput.ReadLineAsync();
            }
            while (said is not null);
        }
        catch (IOException) when (proxy.HasAborted)
        {
            // It was killed with the last byte of a publish, before it was given the next line.
        }
        finally
        {
            victim.Kill();
            await victim.WaitForExitAsync();
        }
        Assert.True(proxy.HasAborted, "It ended by itself.");
    }

    private static BoltDatabase Client(AbortingProxy proxy) => new(
        new BoltDriver($"bolt://127.0.0.1:{proxy.Port}", Neo4jServer.Credential, new BoltDriverOptions { MaxRetryTime = TimeSpan.Zero }), null);
}
