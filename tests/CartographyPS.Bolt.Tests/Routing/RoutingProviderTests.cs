using CartographyPS.Bolt.Messages;
using CartographyPS.Bolt.Tests.Fakes;

namespace CartographyPS.Bolt.Tests.Routing;

/// <summary>neo4j:// against a fake cluster: member 0 routes, 1 writes, the others read.</summary>
public sealed class RoutingProviderTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public async Task Writes_go_to_the_writer_and_reads_to_the_readers_round_robin()
    {
        await using var cluster = new FakeCluster(4);
        using var driver = Driver(cluster);

        await driver.Session().OneAsync();
        for (int i = 0; i < 6; i++) await ReadAsync(driver);

        Assert.Equal(1, cluster.Asked);
        Assert.Equal([0, 1 + 2, 2, 2], cluster.Members.Select(Begins));
    }

    [Fact]
    public async Task Hello_and_route_carry_the_context_and_the_address_and_work_names_the_home_database()
    {
        await using var cluster = new FakeCluster(2);
        using var driver = new BoltDriver("neo4j://" + cluster.Members[0].Host + "?region=eu", Drivers.Credential, new(), _clock, () => 0.5);
        await driver.Session(null, ["b"]).OneAsync();

        var context = new Dictionary<string, object?> { ["region"] = "eu", ["address"] = cluster.Members[0].Host };
        Assert.Equivalent(context, cluster.Members[0].Messages[0].Map(0)["routing"]);
        var route = cluster.Members[0].Messages.Single(m => m.Tag == MessageTag.Route);
        Assert.Equivalent(context, route.Map(0));
        Assert.Equal(new object?[] { "b" }, route.Fields[1]);
        Assert.Empty(route.Map(2));
        Assert.Equal("home", cluster.Members[1].Messages.Single(m => m.Tag == MessageTag.Begin).Map(0)["db"]);
    }

    [Fact]
    public async Task Each_database_has_its_own_table()
    {
        await using var cluster = new FakeCluster(2);
        using var driver = Driver(cluster);
        cluster.Home = "movies";

        await driver.Session("movies").OneAsync();
        await driver.Session("movies").OneAsync();
        await driver.Session("people").OneAsync();

        Assert.Equal(2, cluster.Asked);
        Assert.Equal("movies", cluster.Members[0].Messages.First(m => m.Tag == MessageTag.Route).Map(2)["db"]);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Older_servers_get_the_request_of_their_version(byte minor)
    {
        await using var cluster = new FakeCluster(2, 4, minor);
        cluster.Home = null;
        cluster.Members[0].Script = async (peer, message) =>
        {
            if (message.Tag != MessageTag.Run) return false;
            var table = cluster.Table();
            peer.Rows.Enqueue([table["ttl"], table["servers"]]);
            await peer.SuccessAsync(("fields", new[] { "ttl", "servers" }));
            return true;
        };
        using var driver = Driver(cluster);

        Assert.Equal(1, await driver.Session("movies").OneAsync());

        Assert.Equal(1, cluster.Asked);
        string[] expected = minor == 2 ? ["RUN CALL dbms.routing.getRoutingTable($context, $database)", "PULL"] : ["ROUTE"];
        Assert.Equal(expected, cluster.Members[0].Seen);
        if (minor == 2) Assert.Equal("system", cluster.Members[0].Messages.Single(m => m.Tag == MessageTag.Run).Map(2)["db"]);
        else Assert.Equal("movies", cluster.Members[0].Messages.Single(m => m.Tag == MessageTag.Route).Fields[2]);
    }

    [Fact]
    public async Task Work_follows_a_leader_that_moves()
    {
        await using var cluster = new FakeCluster(3);
        using var driver = Driver(cluster);
        await driver.Session().OneAsync();

        cluster.Writers = [cluster.Members[2]];
        cluster.Members[1].Script = FakeServer.Failing(MessageTag.Run, "Neo.ClientError.Cluster.NotALeader");

        Assert.Equal(1, await driver.Session().OneAsync());
        Assert.Equal(2, cluster.Asked);
        Assert.Equal([0, 2, 1], cluster.Members.Select(Begins));
        Assert.Single(_clock.Delays);
    }

    [Fact]
    public async Task Work_follows_to_the_next_leader_after_a_crash()
    {
        await using var cluster = new FakeCluster(3);
        using var driver = Driver(cluster);
        await driver.Session().OneAsync();

        cluster.Members[1].Stop();
        cluster.Writers = [cluster.Members[2]];

        Assert.Equal(1, await driver.Session().OneAsync());
        Assert.Equal(2, cluster.Asked);
        Assert.Equal([0, 1, 1], cluster.Members.Select(Begins));
    }

    [Fact]
    public async Task Work_is_retried_from_its_start_when_the_leader_crashes_during_it()
    {
        await using var cluster = new FakeCluster(3);
        using var driver = Driver(cluster);
        cluster.Members[1].Script = (peer, message) =>
        {
            if (message.Tag != MessageTag.Run) return Task.FromResult(false);
            cluster.Writers = [cluster.Members[2]];
            cluster.Members[1].Stop();
            return Task.FromResult(true);
        };

        Assert.Equal(1, await driver.Session().OneAsync());

        Assert.Equal(2, cluster.Asked);
        Assert.Equal([0, 1, 1], cluster.Members.Select(Begins));
        Assert.Equal([1.0], _clock.Delays.Select(delay => delay.TotalSeconds));
    }

    [Fact]
    public async Task Tables_that_still_name_the_old_leader_are_fetched_again()
    {
        await using var cluster = new FakeCluster(3);
        cluster.Members[1].Script = FakeServer.Failing(MessageTag.Run, "Neo.ClientError.Cluster.NotALeader");
        _clock.Passed = now =>
        {
            if (now >= TimeSpan.FromSeconds(5)) cluster.Writers = [cluster.Members[2]];
        };
        using var driver = Driver(cluster);

        Assert.Equal(1, await driver.Session().OneAsync());

        Assert.Equal([1.0, 2, 4], _clock.Delays.Select(delay => delay.TotalSeconds));
        Assert.Equal([0, 3, 1], cluster.Members.Select(Begins));
    }

    [Fact]
    public async Task Work_waits_ten_seconds_for_a_cluster_without_a_router()
    {
        await using var cluster = new FakeCluster(3);
        bool silent = true;
        foreach (var member in cluster.Members)
        {
            member.Script = async (peer, message) =>
            {
                if (!silent || message.Tag != MessageTag.Route) return false;
                await peer.FailureAsync("Neo.TransientError.General.DatabaseUnavailable");
                return true;
            };
        }
        _clock.Passed = now => silent = now < TimeSpan.FromSeconds(10);
        using var driver = Driver(cluster);

        Assert.Equal(1, await driver.Session().OneAsync());

        Assert.Equal([1.0, 2, 4, 8], _clock.Delays.Select(delay => delay.TotalSeconds));
    }

    [Fact]
    public async Task An_expired_table_is_fetched_again()
    {
        await using var cluster = new FakeCluster(3);
        cluster.Seconds = 10;
        using var driver = Driver(cluster);
        await driver.Session().OneAsync();
        _clock.Advance(TimeSpan.FromSeconds(9));
        await driver.Session().OneAsync();
        Assert.Equal(1, cluster.Asked);

        _clock.Advance(TimeSpan.FromSeconds(1));
        cluster.Writers = [cluster.Members[2]];
        await driver.Session().OneAsync();

        Assert.Equal(2, cluster.Asked);
        Assert.Equal([0, 2, 1], cluster.Members.Select(Begins));
        Assert.Empty(_clock.Delays);
    }

    [Fact]
    public async Task The_other_routers_are_used_when_the_first_is_gone()
    {
        await using var cluster = new FakeCluster(3);
        using var driver = Driver(cluster);
        await driver.Session().OneAsync();

        cluster.Members[0].Stop();
        _clock.Advance(TimeSpan.FromSeconds(300));

        Assert.Equal(1, await driver.Session().OneAsync());
        Assert.Equal(2, cluster.Asked);
        Assert.Empty(_clock.Delays);
    }

    [Fact]
    public async Task The_seed_address_is_used_when_all_known_routers_are_gone()
    {
        await using var cluster = new FakeCluster(3);
        cluster.Routers = [cluster.Members[2]];
        cluster.Readers = [cluster.Members[1]];
        using var driver = Driver(cluster);
        await driver.Session().OneAsync();

        cluster.Members[2].Stop();
        cluster.Routers = [cluster.Members[0]];
        _clock.Advance(TimeSpan.FromSeconds(300));

        Assert.Equal(1, await driver.Session().OneAsync());
        Assert.Equal(2, cluster.Members[0].Seen.Count(name => name == "ROUTE"));
    }

    [Fact]
    public async Task A_reader_that_is_gone_is_skipped_without_a_delay()
    {
        await using var cluster = new FakeCluster(4);
        using var driver = Driver(cluster);
        cluster.Members[2].Stop();

        for (int i = 0; i < 6; i++) await ReadAsync(driver);

        Assert.Equal(1, cluster.Asked);
        Assert.Equal([0, 3, 0, 3], cluster.Members.Select(Begins));
        Assert.Empty(_clock.Delays);
    }

    [Fact]
    public async Task Work_waits_ten_seconds_for_a_cluster_without_a_writer()
    {
        await using var cluster = new FakeCluster(3);
        cluster.Writers = [];
        _clock.Passed = now =>
        {
            if (now >= TimeSpan.FromSeconds(10)) cluster.Writers = [cluster.Members[2]];
        };
        using var driver = Driver(cluster);

        Assert.Equal(1, await driver.Session().OneAsync());

        Assert.Equal([1.0, 2, 4, 8], _clock.Delays.Select(delay => delay.TotalSeconds));
        Assert.Equal([0, 0, 1], cluster.Members.Select(Begins));
        await ReadAsync(driver);
    }

    [Fact]
    public async Task Reads_continue_without_a_writer()
    {
        await using var cluster = new FakeCluster(3);
        cluster.Writers = [];
        using var driver = Driver(cluster);

        await ReadAsync(driver);

        Assert.Empty(_clock.Delays);
    }

    [Fact]
    public async Task A_cluster_without_a_writer_is_an_error_in_the_end()
    {
        await using var cluster = new FakeCluster(2);
        cluster.Writers = [];
        using var driver = Driver(cluster);

        var error = await Assert.ThrowsAsync<BoltException>(() => driver.Session().OneAsync());

        Assert.Equal(BoltErrorKind.NoServerForWork, error.Kind);
        Assert.Contains("writing in database home", error.Message, StringComparison.Ordinal);
        Assert.Equal(5, _clock.Delays.Count);
    }

    [Fact]
    public async Task A_server_without_a_cluster_is_an_error()
    {
        await using var server = new FakeServer();
        using var driver = server.Driver(_clock, null, "neo4j");

        var error = await Assert.ThrowsAsync<BoltException>(() => driver.VerifyAsync());

        Assert.Equal(BoltErrorKind.NoServerForWork, error.Kind);
        Assert.Contains("bolt://", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Neo.ClientError.Database.DatabaseNotFound", BoltErrorKind.DatabaseNotFound)]
    [InlineData("Neo.ClientError.Security.Forbidden", BoltErrorKind.Forbidden)]
    [InlineData("Neo.ClientError.Transaction.InvalidBookmark", BoltErrorKind.InvalidQuery)]
    public async Task A_failure_that_every_router_would_repeat_ends_the_search(string code, BoltErrorKind kind)
    {
        await using var cluster = new FakeCluster(3);
        using var driver = Driver(cluster);
        await driver.Session().OneAsync();
        _clock.Advance(TimeSpan.FromHours(2));
        int asked = 0;
        foreach (var member in cluster.Members)
        {
            member.Script = async (peer, message) =>
            {
                if (message.Tag != MessageTag.Route) return false;
                asked++;
                await peer.FailureAsync(code);
                return true;
            };
        }

        var error = await Assert.ThrowsAsync<BoltException>(() => driver.Session().OneAsync());

        Assert.Equal(kind, error.Kind);
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task An_unreachable_seed_address_is_named_with_the_reason()
    {
        await using var http = new FakeServer
        {
            Connection = async peer =>
            {
                await peer.ReadAsync(20);
                await peer.WriteAsync("HTTP/1.1 400"u8.ToArray());
            },
        };
        using var driver = http.Driver(_clock, null, "neo4j");

        Assert.Equal(BoltErrorKind.NotBolt, (await Assert.ThrowsAsync<BoltException>(() => driver.Session().OneAsync())).Kind);
        Assert.Empty(_clock.Delays);
    }

    [Fact]
    public async Task A_wrong_password_ends_the_search_at_once()
    {
        await using var cluster = new FakeCluster(2);
        cluster.Members[0].Script = FakeServer.Failing(MessageTag.Logon, "Neo.ClientError.Security.Unauthorized");
        using var driver = Driver(cluster);

        Assert.Equal(BoltErrorKind.AuthenticationFailed, (await Assert.ThrowsAsync<BoltException>(() => driver.Session().OneAsync())).Kind);
        Assert.Empty(_clock.Delays);
    }

    [Fact]
    public async Task Hundreds_of_concurrent_units_of_work_fetch_one_table()
    {
        await using var cluster = new FakeCluster(3);
        using var driver = new BoltDriver("neo4j://" + cluster.Members[0].Host, Drivers.Credential, new() { MaxConnectionsPerServer = 4 }, _clock, () => 0.5);

        var sums = await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => driver.Session().OneAsync()));

        Assert.Equal(300, sums.Sum());
        Assert.Equal(1, cluster.Asked);
        Assert.InRange(cluster.Members[1].Connections, 1, 4);
    }

    private BoltDriver Driver(FakeCluster cluster) => cluster.Members[0].Driver(_clock, null, "neo4j");

    private static int Begins(FakeServer server) => server.Seen.Count(name => name == "BEGIN");

    private static Task<int> ReadAsync(BoltDriver driver) =>
        driver.Session().ExecuteReadAsync(async work => (await (await work.RunAsync("RETURN 1")).ToListAsync()).Count);
}
