namespace CartographyPS.Conformance.Neo4j;

/// <summary>Queries, values and transactions on the real server.</summary>
[Collection(SharedServer.Name)]
public sealed class QueryTests(Neo4jServer server)
{
    [Neo4jTheory]
    [InlineData("bolt")]
    [InlineData("neo4j")]
    public async Task Verify_names_server_and_version(string scheme)
    {
        using var driver = server.Driver(scheme: scheme);

        var info = await driver.VerifyAsync();

        Assert.StartsWith("Neo4j/", info.Agent, StringComparison.Ordinal);
        Assert.Equal("5.8", info.ProtocolVersion);
        Assert.Equal("neo4j", info.Database);
    }

    [Neo4jFact]
    public async Task A_committed_unit_of_work_is_seen_by_the_next()
    {
        using var driver = server.Driver(scheme: "neo4j");
        var session = driver.Session();

        var summary = await session.ExecuteWriteAsync(async work =>
        {
            var result = await work.ExecuteAsync("CREATE (:Committed {n: $n})", new Dictionary<string, object?> { ["n"] = 7 });
            return await result.SummaryAsync();
        });
        var read = await session.ExecuteReadAsync(async work => await (await work.RunAsync("MATCH (x:Committed) RETURN x.n AS n")).ToListAsync());

        Assert.Equal(1, summary.Counters.NodesCreated);
        Assert.Equal("w", summary.QueryType);
        Assert.Single(session.Bookmarks);
        Assert.Equal(7L, Assert.Single(read)["n"]);
    }

    [Neo4jFact]
    public async Task Work_that_throws_leaves_nothing_and_the_connection_is_good_after()
    {
        using var driver = server.Driver(new() { MaxConnectionsPerServer = 1 });
        var session = driver.Session();

        await Assert.ThrowsAsync<FormatException>(() => session.ExecuteWriteAsync<int>(async work =>
        {
            await work.ExecuteAsync("CREATE (:Thrown)");
            throw new FormatException();
        }));
        var rows = await session.ExecuteReadAsync(async work => await (await work.RunAsync("MATCH (x:Thrown) RETURN x")).ToListAsync());

        Assert.Empty(rows);
    }

    [Neo4jFact]
    public async Task Records_stream_in_steps_and_two_results_can_be_open_at_once()
    {
        using var driver = server.Driver(new() { FetchSize = 100 });
        long sum = await driver.Session().ExecuteReadAsync(async work =>
        {
            long total = 0;
            var first = await work.RunAsync("UNWIND range(1, 1000) AS i RETURN i");
            var second = await work.RunAsync("UNWIND range(1, 1000) AS i RETURN -i");
            while (await first.ReadAsync() && await second.ReadAsync()) total += (long)first.Current[0]! - (long)second.Current[0]!;
            return total;
        });

        Assert.Equal(2 * 500_500, sum);
    }

    [Neo4jFact]
    public async Task A_large_result_left_unread_is_dropped_at_the_server()
    {
        using var driver = server.Driver(new() { MaxConnectionsPerServer = 1 });
        var session = driver.Session();
        object? first = await session.ExecuteReadAsync(async work =>
        {
            var result = await work.RunAsync("UNWIND range(1, 100000000) AS i RETURN i");
            await result.ReadAsync();
            return result.Current[0];
        });
        Assert.Equal(1L, first);
    }

    [Neo4jFact]
    public async Task Cancelling_stops_the_query_at_the_server_and_keeps_the_connection()
    {
        using var driver = server.Driver(new() { MaxConnectionsPerServer = 1 });
        var session = driver.Session();
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.ExecuteReadAsync(
            async work => await (await work.RunAsync("UNWIND range(1, 100000000000) AS i WITH i WHERE i < 0 RETURN count(i) /* cancel me */")).ToListAsync(),
            null, cancellation.Token));
        var running = await session.ExecuteReadAsync(async work =>
            await (await work.RunAsync("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'cancel me' AND NOT currentQuery CONTAINS 'SHOW' RETURN currentQuery")).ToListAsync());

        Assert.Empty(running);
    }

    [Neo4jFact]
    public async Task Batches_in_one_transaction_are_pipelined_and_a_failure_in_the_middle_fails_the_work()
    {
        using var driver = server.Driver();
        var session = driver.Session();
        const string Query = "UNWIND $rows AS row CREATE (:Batch {v: 10 / row})";

        var error = await Assert.ThrowsAsync<BoltException>(() => session.ExecuteWriteAsync(async work =>
        {
            for (int i = 0; i < 10; i++) await work.ExecuteAsync(Query, new Dictionary<string, object?> { ["rows"] = new[] { 1, i == 5 ? 0 : 2 } });
            return 0;
        }));
        var left = await session.ExecuteReadAsync(async work => await (await work.RunAsync("MATCH (x:Batch) RETURN count(x)")).ToListAsync());

        Assert.Equal("Neo.ClientError.Statement.ArithmeticError", error.Code);
        Assert.Equal(BoltErrorKind.InvalidQuery, error.Kind);
        Assert.Equal(0L, left[0][0]);
    }

    [Neo4jFact]
    public async Task Nodes_relationships_and_paths_arrive_whole()
    {
        using var driver = server.Driver();
        var rows = await driver.Session().RunAsync(
            "CREATE p = (a:From {k: 1})-[r:LEADS {since: date('2020-02-03')}]->(b:To)<-[:BACK]-(a) RETURN a, r, p", null, result => result.ToListAsync());

        var node = Assert.IsType<BoltNode>(rows[0]["a"]);
        var relationship = Assert.IsType<BoltRelationship>(rows[0]["r"]);
        var path = Assert.IsType<BoltPath>(rows[0]["p"]);
        Assert.Equal(["From"], node.Labels);
        Assert.Equal(1L, node.Properties["k"]);
        Assert.Equal(node.ElementId, relationship.StartElementId);
        Assert.Equal(new BoltDate(18295), relationship.Properties["since"]);
        Assert.Equal(3, path.Nodes.Count);
        Assert.Equal(path.Nodes[2].ElementId, path.Relationships[1].StartElementId);
        Assert.Equal("BACK", path.Relationships[1].Type);
    }

    [Neo4jFact]
    public async Task Values_come_back_as_they_were_sent_and_the_server_reads_them_the_same()
    {
        using var driver = server.Driver();
        (object? Sent, string Text)[] values =
        [
            (new BoltDate(-1), "1969-12-31"),
            (new BoltTime(45_000_000_000_001, 3600), "12:30:00.000000001+01:00"),
            (new BoltLocalTime(0), "00:00:00"),
            (new BoltDateTime(1_600_000_000, 5, -5400), "2020-09-13T10:56:40.000000005-01:30"),
            (new BoltZonedDateTime(1_600_000_000, 0, "Europe/Paris"), "2020-09-13T14:26:40+02:00[Europe/Paris]"),
            (new BoltLocalDateTime(-1, 999_999_999), "1969-12-31T23:59:59.999999999"),
            (new BoltDuration(1, 2, 3, 4), "P1M2DT3.000000004S"),
            (new BoltPoint(7203, 1.5, -2), "point({x: 1.5, y: -2.0, crs: 'cartesian'})"),
            (new BoltPoint(4979, 1, 2, 3), "point({x: 1.0, y: 2.0, z: 3.0, crs: 'wgs-84-3d'})"),
            (long.MinValue, "-9223372036854775808"),
            (0.1, "0.1"),
            ("Größenmaßstäbe \U0001F600", "Größenmaßstäbe \U0001F600"),
            (new string('x', 200_000), new string('x', 200_000)),
            (true, "true"),
        ];
        foreach (var (sent, text) in values)
        {
            var rows = await driver.Session().RunAsync(
                "RETURN $v AS v, toString($v) AS text", new Dictionary<string, object?> { ["v"] = sent }, result => result.ToListAsync());

            Assert.Equal(sent, rows[0]["v"]);
            Assert.Equal(text, rows[0]["text"]);
        }
    }

    [Neo4jFact]
    public async Task Lists_dictionaries_bytes_and_null_come_back_as_they_were_sent()
    {
        using var driver = server.Driver();
        var sent = new Dictionary<string, object?>
        {
            ["list"] = Enumerable.Range(0, 70_000).Select(i => (object?)(long)i).ToArray(),
            ["map"] = new Dictionary<string, object?> { ["a"] = null, ["b"] = new object?[] { 1L, "x" } },
            ["bytes"] = new byte[] { 0, 255 },
            ["none"] = null,
        };

        var rows = await driver.Session().RunAsync("RETURN $list, $map, $bytes, $none", sent, result => result.ToListAsync());

        Assert.Equal(sent["list"], rows[0][0]);
        Assert.Equal((IEnumerable<KeyValuePair<string, object?>>)sent["map"]!, (IEnumerable<KeyValuePair<string, object?>>)rows[0][1]!);
        Assert.Equal(sent["bytes"], rows[0][2]);
        Assert.Null(rows[0][3]);
    }
}
