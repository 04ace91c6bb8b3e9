namespace CartographyPS.Conformance.Neo4j;

/// <summary>The server's process is killed while work goes on, and started again.</summary>
[Collection(MortalServer.Name)]
public sealed class RestartTests(KilledServer server)
{
    private const int Batches = 60;

    [Neo4jFact]
    public async Task Batches_are_complete_after_the_server_was_killed_in_the_midst()
    {
        using var driver = server.Driver(new() { MaxRetryTime = TimeSpan.FromMinutes(2), ConnectTimeout = TimeSpan.FromSeconds(5) });
        var session = driver.Session();
        await session.RunAsync("CREATE INDEX row_id IF NOT EXISTS FOR (r:Row) ON (r.id)", null, result => result.SummaryAsync());
        Task restart = Task.CompletedTask;
        for (int batch = 0; batch < Batches; batch++)
        {
            if (batch == 20) restart = KillAndStartAsync();
            await session.ExecuteWriteAsync(
                work => work.ExecuteAsync(
                    "UNWIND $rows AS row MERGE (r:Row {id: row}) SET r.batch = $batch",
                    new Dictionary<string, object?> { ["rows"] = Enumerable.Range(batch * 500, 500).ToList(), ["batch"] = batch }),
                new() { IsIdempotent = true });
        }
        await restart;

        var rows = await session.ExecuteReadAsync(async work => await (await work.RunAsync("MATCH (r:Row) RETURN count(r), count(DISTINCT r.id)")).ToListAsync());
        Assert.Equal([Batches * 500L, Batches * 500L], rows[0].Values);
    }

    private async Task KillAndStartAsync()
    {
        await server.KillAsync();
        await server.StartAsync();
    }
}
