using CartographyPS.Engine.Projections.Neo4j.Client;

namespace CartographyPS.Conformance.Neo4j.Projection;

/// <summary>
/// The connection is cut after every message of a publish in turn. Where it is tried again, the publish succeeds or is reported as failed;
/// the next one puts right what a failed one left. The server is its own: each index that others made is a message more.
/// </summary>
public sealed class CutPublishTests(CutPublishTests.OwnServer server) : IClassFixture<CutPublishTests.OwnServer>
{
    // A publish of few changes takes fewer messages than another.
    private const int UncutInARow = 3;

    [Neo4jTheory]
    [InlineData(11, false, true)]
    [InlineData(12, false, false)]
    [InlineData(13, true, false)]
    public async Task A_cut_publish_succeeds_or_is_reported_and_the_next_one_puts_it_right(int seed, bool full, bool again)
    {
        using var estate = new RandomEstate(seed, hosts: 5, "111111111111");
        using var database = await TestDatabase.StartPublishedAsync(server, estate);
        int cuts = 0;
        int failures = 0;
        for (int uncut = 0; uncut < UncutInARow; cuts++)
        {
            estate.Run(changedPercent: 40);

            var (failure, wasCut) = await PublishCutAsync(database, cuts, full, again);

            Assert.True(wasCut || failure is null, failure?.Message);
            uncut = wasCut ? 0 : uncut + 1;
            if (failure is not null)
            {
                Assert.NotEmpty(failure.Message);
                failures++;
                await database.PublishAsync();
            }
            await database.AssertIsAsLedgerAsync();
        }

        Assert.InRange(cuts, 60, 600);
        // What is not tried again even then is the look whether there is a server.
        Assert.InRange(failures, again ? 1 : cuts / 2, again ? 30 : cuts);
    }

    private async Task<(GraphDatabaseException? Failure, bool WasCut)> PublishCutAsync(TestDatabase database, int messages, bool full, bool again)
    {
        await using var proxy = new CuttingProxy(server.Port, messages);
        var options = new BoltDriverOptions { MaxRetryTime = again ? TimeSpan.FromSeconds(30) : TimeSpan.Zero };
        using var client = new BoltDatabase(new BoltDriver($"bolt://127.0.0.1:{proxy.Port}", Neo4jServer.Credential, options, new HastyClock(), () => 0.5), null);
        var failure = await database.TryPublishAsync(client, full: full);
        return (failure, proxy.HasCut);
    }

    /// <summary>A server with nothing else in it.</summary>
    public sealed class OwnServer() : Neo4jServer([]);
}
