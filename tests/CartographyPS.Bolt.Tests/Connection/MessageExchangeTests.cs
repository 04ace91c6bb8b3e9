using CartographyPS.Bolt.Messages;
using CartographyPS.Bolt.Tests.Fakes;

namespace CartographyPS.Bolt.Tests.Connection;

/// <summary>Which messages go, in which order, with which fields.</summary>
public sealed class MessageExchangeTests
{
    [Fact]
    public async Task A_unit_of_work_is_begin_run_pull_commit()
    {
        await using var server = new FakeServer();
        using var driver = server.Driver();

        long one = await driver.Session("movies").OneAsync();

        Assert.Equal(1, one);
        Assert.Equal(["BEGIN", "RUN RETURN 1 AS one", "PULL", "COMMIT"], server.Seen);
        Assert.Equal("movies", server.Messages.Single(m => m.Tag == MessageTag.Begin).Map(0)["db"]);
    }

    [Fact]
    public async Task Begin_run_and_pull_are_on_their_way_before_the_first_answer()
    {
        await using var server = new FakeServer();
        var held = new List<FakeMessage>();
        server.Script = async (peer, message) =>
        {
            if (message.Tag is not (MessageTag.Begin or MessageTag.Run)) return false;
            held.Add(message);
            if (message.Tag == MessageTag.Begin) return true;
            // Only now, with the second request here, the first is answered.
            await peer.SuccessAsync();
            peer.Rows.Enqueue([1L]);
            await peer.SuccessAsync(("fields", new[] { "one" }));
            return true;
        };
        using var driver = server.Driver();

        Assert.Equal(1, await driver.Session().OneAsync());
        Assert.Equal(2, held.Count);
    }

    [Theory]
    [InlineData(4, 2)]
    [InlineData(4, 3)]
    [InlineData(4, 4)]
    [InlineData(5, 0)]
    [InlineData(5, 1)]
    [InlineData(5, 2)]
    [InlineData(5, 3)]
    [InlineData(5, 4)]
    [InlineData(5, 6)]
    [InlineData(5, 7)]
    [InlineData(5, 8)]
    public async Task Every_version_signs_in_and_runs(byte major, byte minor)
    {
        await using var server = new FakeServer(major, minor);
        using var driver = server.Driver();

        var info = await driver.VerifyAsync();

        Assert.Equal($"{major}.{minor}", info.ProtocolVersion);
        var hello = server.Messages[0].Map(0);
        bool logon = server.Version >= new Bolt.Connection.BoltVersion(5, 1);
        var signIn = logon ? server.Messages[1].Map(0) : hello;
        Assert.Equal("basic", signIn["scheme"]);
        Assert.Equal("neo4j", signIn["principal"]);
        Assert.Equal(Drivers.Secret, signIn["credentials"]);
        Assert.Equal(!logon, hello.ContainsKey("credentials"));
        Assert.Equal(server.Version >= new Bolt.Connection.BoltVersion(5, 3), hello.ContainsKey("bolt_agent"));
        Assert.Equal(major == 4 && minor >= 3, hello.ContainsKey("patch_bolt"));
        Assert.False(hello.ContainsKey("routing"));
        Assert.Equal("CartographyPS", hello["user_agent"]);
    }

    [Fact]
    public async Task A_token_goes_as_bearer_and_no_credential_as_none()
    {
        await using var server = new FakeServer();
        using var bearer = new BoltDriver("bolt://" + server.Host, BoltCredential.Bearer("token-x"));
        using var none = new BoltDriver("bolt://" + server.Host);
        await bearer.VerifyAsync();
        await none.VerifyAsync();

        var logons = server.Messages.Where(m => m.Tag == MessageTag.Logon).Select(m => m.Map(0)).ToList();
        Assert.Equal("bearer", logons[0]["scheme"]);
        Assert.Equal("token-x", logons[0]["credentials"]);
        Assert.Equal("none", Assert.Single(logons[1]).Value);
    }

    [Fact]
    public async Task Instants_go_as_wall_clock_seconds_to_servers_that_refuse_the_patch()
    {
        foreach (bool patched in new[] { false, true })
        {
            await using var server = new FakeServer(4, 4);
            server.Script = async (peer, message) =>
            {
                if (message.Tag != MessageTag.Hello || !patched) return false;
                await peer.SuccessAsync(("server", "Neo4j/4.4.0"), ("patch_bolt", new[] { "utc" }));
                return true;
            };
            using var driver = server.Driver();
            var instant = new BoltDateTime(4500, 0, 3600);
            await driver.Session().RunAsync("RETURN $t", new Dictionary<string, object?> { ["t"] = instant }, result => result.SummaryAsync());

            // The fake reads both forms, so that it sees the same instant either way.
            Assert.Equal(instant, server.Messages.Single(m => m.Tag == MessageTag.Run).Map(1)["t"]);
        }
    }

    [Fact]
    public async Task Options_and_bookmarks_go_with_begin_and_the_bookmark_moves_on()
    {
        await using var server = new FakeServer();
        using var driver = server.Driver();
        var session = driver.Session(null, ["earlier"]);
        var options = new BoltTransactionOptions { Timeout = TimeSpan.FromSeconds(1.5), Metadata = new Dictionary<string, object?> { ["for"] = "test" } };

        await session.ExecuteReadAsync(async work => (await (await work.RunAsync("RETURN 1")).ToListAsync()).Count, options);
        await session.OneAsync();

        var begins = server.Messages.Where(m => m.Tag == MessageTag.Begin).Select(m => m.Map(0)).ToList();
        Assert.Equal(new object?[] { "earlier" }, begins[0]["bookmarks"]);
        Assert.Equal(1500L, begins[0]["tx_timeout"]);
        Assert.Equal("r", begins[0]["mode"]);
        Assert.Equal("test", ((IReadOnlyDictionary<string, object?>)begins[0]["tx_metadata"]!)["for"]);
        Assert.Equal(new object?[] { "bookmark:" + server.Port }, begins[1]["bookmarks"]);
        Assert.False(begins[1].ContainsKey("mode"));
    }

    [Fact]
    public async Task A_long_result_is_pulled_in_steps_and_asked_for_ahead()
    {
        await using var server = new FakeServer();
        server.Script = async (peer, message) =>
        {
            if (message.Tag != MessageTag.Run) return false;
            for (long i = 0; i < 10; i++) peer.Rows.Enqueue([i]);
            await peer.SuccessAsync(("fields", new[] { "i" }), ("qid", 3));
            return true;
        };
        using var driver = server.Driver(null, new() { FetchSize = 4 });

        var rows = await driver.Session().ExecuteReadAsync(async work => await (await work.RunAsync("RETURN i")).ToListAsync());

        Assert.Equal(Enumerable.Range(0, 10).Select(i => (long)i), rows.Select(row => (long)row["i"]!));
        var pulls = server.Messages.Where(m => m.Tag == MessageTag.Pull).Select(m => m.Map(0)).ToList();
        Assert.Equal(3, pulls.Count);
        Assert.False(pulls[0].ContainsKey("qid"));
        Assert.Equal(3L, pulls[1]["qid"]);
    }

    [Fact]
    public async Task A_result_left_unread_is_discarded_before_the_commit()
    {
        await using var server = new FakeServer();
        server.Script = async (peer, message) =>
        {
            if (message.Tag != MessageTag.Run) return false;
            for (long i = 0; i < 10; i++) peer.Rows.Enqueue([i]);
            await peer.SuccessAsync(("fields", new[] { "i" }), ("qid", 0));
            return true;
        };
        using var driver = server.Driver(null, new() { FetchSize = 4 });

        await driver.Session().ExecuteReadAsync(async work => (await work.RunAsync("RETURN i")).ReadAsync());

        Assert.Equal(["BEGIN", "RUN RETURN i", "PULL", "DISCARD", "COMMIT"], server.Seen);
    }

    [Fact]
    public async Task Work_that_throws_is_rolled_back_and_its_exception_comes_out()
    {
        await using var server = new FakeServer();
        using var driver = server.Driver();

        await Assert.ThrowsAsync<FormatException>(() => driver.Session().ExecuteWriteAsync<int>(async work =>
        {
            await (await work.RunAsync("RETURN 1")).ToListAsync();
            throw new FormatException();
        }));

        Assert.Equal(["BEGIN", "RUN RETURN 1", "PULL", "ROLLBACK"], server.Seen);
    }

    [Fact]
    public async Task After_a_failure_the_connection_is_reset_and_used_again()
    {
        await using var server = new FakeServer();
        server.Script = async (peer, message) =>
        {
            if (message.Name != "RUN WRONG") return false;
            await peer.FailureAsync("Neo.ClientError.Statement.SyntaxError", "Invalid input");
            return true;
        };
        using var driver = server.Driver();
        var session = driver.Session();

        var error = await Assert.ThrowsAsync<BoltException>(() => session.ExecuteWriteAsync(async work => await (await work.RunAsync("WRONG")).ToListAsync()));
        await session.OneAsync();

        Assert.Equal(BoltErrorKind.InvalidQuery, error.Kind);
        Assert.Equal("Neo.ClientError.Statement.SyntaxError", error.Code);
        Assert.Contains("Invalid input", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, server.Connections);
        Assert.Equal(["BEGIN", "RUN WRONG", "PULL", "RESET", "BEGIN", "RUN RETURN 1 AS one", "PULL", "COMMIT"], server.Seen);
    }

    [Fact]
    public async Task Cancelling_sends_a_reset_and_the_connection_is_used_again()
    {
        await using var server = new FakeServer();
        using var cancellation = new CancellationTokenSource();
        server.Script = async (peer, message) =>
        {
            if (message.Name != "RUN SLOW") return false;
            await cancellation.CancelAsync();
            // RESET is read while the query is still unanswered.
            Assert.Equal("PULL", (await peer.ReceiveAsync()).Name);
            Assert.Equal("RESET", (await peer.ReceiveAsync()).Name);
            await peer.FailureAsync("Neo.TransientError.Transaction.Terminated");
            await peer.IgnoredAsync();
            await peer.SuccessAsync();
            peer.HasFailed = false;
            return true;
        };
        using var driver = server.Driver();
        var session = driver.Session();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.ExecuteWriteAsync(
            async work => await (await work.RunAsync("SLOW")).ToListAsync(), null, cancellation.Token));
        await session.OneAsync();

        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Signs_of_life_between_and_before_messages_are_passed_over()
    {
        await using var server = new FakeServer();
        server.Script = async (peer, message) =>
        {
            await peer.NoopAsync();
            await peer.NoopAsync();
            return false;
        };
        using var driver = server.Driver();

        Assert.Equal(1, await driver.Session().OneAsync());
    }

    [Fact]
    public async Task A_message_in_single_bytes_and_tiny_chunks_is_read()
    {
        await using var server = new FakeServer();
        server.Script = async (peer, message) =>
        {
            if (message.Tag != MessageTag.Run) return false;
            byte[] whole = FakePeer.Encode(MessageTag.Success, new Dictionary<string, object?> { ["fields"] = new[] { "one" } });
            foreach (byte one in whole[2..^2]) await peer.WriteAsync(0, 1, one);
            await peer.WriteAsync(0, 0);
            peer.Rows.Enqueue([1L]);
            return true;
        };
        using var driver = server.Driver();

        Assert.Equal(1, await driver.Session().OneAsync());
    }
}
