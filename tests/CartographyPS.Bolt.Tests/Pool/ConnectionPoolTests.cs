using CartographyPS.Bolt.Messages;
using CartographyPS.Bolt.Tests.Fakes;

namespace CartographyPS.Bolt.Tests.Pool;

public sealed class ConnectionPoolTests
{
    [Fact]
    public async Task Sequential_work_uses_one_connection_and_concurrent_work_several()
    {
        await using var server = new FakeServer();
        using var driver = server.Driver();
        for (int i = 0; i < 3; i++) await driver.Session().OneAsync();
        Assert.Equal(1, server.Connections);

        var bothRun = new TaskCompletionSource();
        int running = 0;
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => driver.Session().ExecuteReadAsync(async work =>
        {
            if (Interlocked.Increment(ref running) == 2) bothRun.SetResult();
            await bothRun.Task;
            return (await (await work.RunAsync("RETURN 1")).ToListAsync()).Count;
        })));
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task Work_beyond_the_limit_waits_and_fails_with_the_setting()
    {
        await using var server = new FakeServer();
        using var driver = server.Driver(
            null, new() { MaxConnectionsPerServer = 1, AcquireTimeout = TimeSpan.FromMilliseconds(20), MaxRetryTime = TimeSpan.Zero });

        var error = await driver.Session().ExecuteReadAsync(
            async _ => await Assert.ThrowsAsync<BoltException>(() => driver.Session().OneAsync()));

        Assert.Equal(BoltErrorKind.PoolExhausted, error.Kind);
        Assert.Contains("within 0.02 s (AcquireTimeout). All 1 are in use. Raise MaxConnectionsPerServer", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, await driver.Session().OneAsync());
    }

    [Fact]
    public async Task A_failed_opening_releases_its_slot()
    {
        await using var server = new FakeServer();
        int hellos = 0;
        server.Script = async (peer, message) =>
        {
            if (message.Tag != MessageTag.Logon || ++hellos > 3) return false;
            await peer.FailureAsync("Neo.ClientError.Security.Unauthorized");
            return true;
        };
        using var driver = server.Driver(null, new() { MaxConnectionsPerServer = 1, AcquireTimeout = TimeSpan.FromMilliseconds(20) });

        for (int i = 0; i < 3; i++) Assert.Equal(BoltErrorKind.AuthenticationFailed, (await Assert.ThrowsAsync<BoltException>(() => driver.VerifyAsync())).Kind);
        Assert.Equal(1, await driver.Session().OneAsync());
    }

    [Fact]
    public async Task A_connection_idle_for_long_is_tested_first()
    {
        var clock = new FakeClock();
        await using var server = new FakeServer();
        using var driver = server.Driver(clock);
        await driver.Session().OneAsync();
        clock.Advance(TimeSpan.FromSeconds(29));
        await driver.Session().OneAsync();
        Assert.DoesNotContain("RESET", server.Seen);

        clock.Advance(TimeSpan.FromSeconds(30));
        await driver.Session().OneAsync();

        Assert.Single(server.Seen, "RESET");
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task A_connection_that_fails_the_test_is_replaced()
    {
        var clock = new FakeClock();
        await using var server = new FakeServer();
        server.Script = (peer, message) =>
        {
            if (message.Tag != MessageTag.Reset) return Task.FromResult(false);
            peer.Close();
            return Task.FromResult(true);
        };
        using var driver = server.Driver(clock);
        await driver.Session().OneAsync();
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, await driver.Session().OneAsync());

        Assert.Equal(2, server.Connections);
        Assert.Empty(clock.Delays);
    }

    [Fact]
    public async Task A_connection_that_does_not_respond_to_the_test_is_replaced()
    {
        var clock = new FakeClock();
        await using var server = new FakeServer();
        server.Script = async (peer, message) =>
        {
            if (message.Tag != MessageTag.Reset) return false;
            await clock.PassUntilClosedAsync(peer, TimeSpan.FromSeconds(1));
            return true;
        };
        using var driver = server.Driver(clock);
        await driver.Session().OneAsync();
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, await driver.Session().OneAsync());
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task A_connection_over_the_maximum_age_is_replaced()
    {
        var clock = new FakeClock();
        await using var server = new FakeServer();
        using var driver = server.Driver(clock);
        await driver.Session().OneAsync();
        clock.Advance(TimeSpan.FromHours(1));

        await driver.Session().OneAsync();

        Assert.Equal(2, server.Connections);
        Assert.DoesNotContain("RESET", server.Seen);
    }

    [Fact]
    public async Task A_connection_that_the_server_closed_while_idle_is_replaced_without_a_retry()
    {
        var clock = new FakeClock();
        await using var server = new FakeServer();
        FakePeer? last = null;
        server.Script = (peer, _) =>
        {
            last = peer;
            return Task.FromResult(false);
        };
        using var driver = server.Driver(clock);
        await driver.Session().OneAsync();
        last!.Close();

        Assert.Equal(1, await driver.Session().OneAsync());

        Assert.Equal(2, server.Connections);
        Assert.Empty(clock.Delays);
    }

    [Theory]
    [InlineData(5, 1, 1)]
    [InlineData(5, 0, 2)]
    public async Task A_new_credential_applies_to_the_next_work(byte major, byte minor, int connections)
    {
        await using var server = new FakeServer(major, minor);
        using var driver = server.Driver();
        await driver.Session().OneAsync();

        driver.ChangeCredential(BoltCredential.Bearer("token-2"));
        await driver.Session().OneAsync();
        await driver.Session().OneAsync();

        Assert.Equal(connections, server.Connections);
        var signIns = server.Messages.Select(m => m.Fields.Length > 0 ? m.Fields[0] as IReadOnlyDictionary<string, object?> : null)
            .Where(map => map?.ContainsKey("credentials") == true).Select(map => map!["credentials"]);
        Assert.Equal([Drivers.Secret, "token-2"], signIns);
        Assert.Equal(minor == 1 ? 1 : 0, server.Messages.Count(m => m.Tag == MessageTag.Logoff));
    }

    [Fact]
    public async Task Disposing_sends_goodbye_and_lets_work_in_progress_end()
    {
        await using var server = new FakeServer();
        var goodbye = new TaskCompletionSource();
        server.Script = (_, message) =>
        {
            if (message.Tag == MessageTag.Goodbye) goodbye.SetResult();
            return Task.FromResult(false);
        };
        var driver = server.Driver();

        int count = await driver.Session().ExecuteReadAsync(async work =>
        {
            driver.Dispose();
            return (await (await work.RunAsync("RETURN 1")).ToListAsync()).Count;
        });

        Assert.Equal(1, count);
        await goodbye.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }
}
