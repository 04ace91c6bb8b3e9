using CartographyPS.Bolt.Messages;
using CartographyPS.Bolt.Tests.Fakes;

namespace CartographyPS.Bolt.Tests.Retry;

public sealed class RetryPolicyTests
{
    [Theory]
    [InlineData(0.0, 0.8, 6)]
    [InlineData(0.5, 1.0, 5)]
    [InlineData(1.0, 1.2, 5)]
    public async Task Delays_double_from_one_second_with_jitter_for_thirty_seconds(double chance, double factor, int waits)
    {
        var clock = new FakeClock();
        await using var server = new FakeServer();
        FailEach(server, MessageTag.Run, "Neo.TransientError.Transaction.DeadlockDetected", int.MaxValue);
        using var driver = new BoltDriver("bolt://" + server.Host, Drivers.Credential, new(), clock, () => chance);
        int runs = 0;

        var error = await Assert.ThrowsAsync<BoltException>(() => driver.Session().ExecuteWriteAsync(async work =>
        {
            runs++;
            return await (await work.RunAsync("RETURN 1")).ToListAsync();
        }));

        Assert.Equal(BoltErrorKind.Transient, error.Kind);
        Assert.Equal(new[] { 1.0, 2, 4, 8, 16, 32 }.Take(waits).Select(seconds => Math.Round(seconds * factor, 3)), clock.Delays.Select(d => Math.Round(d.TotalSeconds, 3)));
        Assert.Equal(waits + 1, runs);
    }

    [Theory]
    [InlineData(MessageTag.Begin)]
    [InlineData(MessageTag.Run)]
    [InlineData(MessageTag.Pull)]
    [InlineData(MessageTag.Commit)]
    public async Task A_failure_that_passes_is_retried_wherever_it_shows(byte tag)
    {
        var clock = new FakeClock();
        await using var server = new FakeServer();
        FailEach(server, tag, "Neo.TransientError.General.MemoryPoolOutOfMemoryError", 2);
        using var driver = server.Driver(clock);

        Assert.Equal(1, await driver.Session().OneAsync());
        Assert.Equal(2, clock.Delays.Count);
    }

    [Fact]
    public async Task A_permanent_failure_is_not_retried()
    {
        var clock = new FakeClock();
        await using var server = new FakeServer();
        FailEach(server, MessageTag.Run, "Neo.ClientError.Statement.SyntaxError", int.MaxValue);
        using var driver = server.Driver(clock);

        await Assert.ThrowsAsync<BoltException>(() => driver.Session().OneAsync());
        Assert.Empty(clock.Delays);
    }

    [Fact]
    public async Task A_retry_time_of_zero_disables_retries()
    {
        var clock = new FakeClock { Step = TimeSpan.FromTicks(1) };
        await using var server = new FakeServer();
        FailEach(server, MessageTag.Run, "Neo.TransientError.Transaction.DeadlockDetected", int.MaxValue);
        using var driver = server.Driver(clock, new() { MaxRetryTime = TimeSpan.Zero });

        await Assert.ThrowsAsync<BoltException>(() => driver.Session().OneAsync());
        Assert.Empty(clock.Delays);
    }

    [Fact]
    public async Task A_lost_connection_is_retried_on_a_new_one()
    {
        var clock = new FakeClock();
        await using var server = new FakeServer();
        int cuts = 0;
        server.Script = (peer, message) =>
        {
            if (message.Tag != MessageTag.Pull || cuts++ > 0) return Task.FromResult(false);
            peer.Close();
            return Task.FromResult(true);
        };
        using var driver = server.Driver(clock);

        Assert.Equal(1, await driver.Session().OneAsync());
        Assert.Single(clock.Delays);
        Assert.Equal(2, server.Connections);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_unknown_commit_is_retried_only_for_idempotent_work(bool idempotent)
    {
        var clock = new FakeClock();
        await using var server = new FakeServer();
        int cuts = 0;
        server.Script = (peer, message) =>
        {
            if (message.Tag != MessageTag.Commit || cuts++ > 0) return Task.FromResult(false);
            peer.Close();
            return Task.FromResult(true);
        };
        using var driver = server.Driver(clock);
        Task<int> Work() => driver.Session().ExecuteWriteAsync(
            async work => (await (await work.RunAsync("CREATE ()")).ToListAsync()).Count, new() { IsIdempotent = idempotent });

        if (idempotent)
        {
            Assert.Equal(1, await Work());
            Assert.Equal(2, cuts);
        }
        else
        {
            var error = await Assert.ThrowsAsync<BoltException>(Work);
            Assert.Equal(BoltErrorKind.CommitUnknown, error.Kind);
            Assert.Contains("may or may not", error.Message, StringComparison.Ordinal);
            Assert.Equal(1, cuts);
        }
    }

    [Fact]
    public async Task An_auto_commit_query_is_not_retried()
    {
        var clock = new FakeClock();
        await using var server = new FakeServer();
        FailEach(server, MessageTag.Run, "Neo.TransientError.Transaction.DeadlockDetected", int.MaxValue);
        using var driver = server.Driver(clock);

        var error = await Assert.ThrowsAsync<BoltException>(() => driver.Session().RunAsync("RETURN 1", null, result => result.ToListAsync()));

        Assert.True(error.IsRetryable);
        Assert.Empty(clock.Delays);
    }

    [Fact]
    public async Task A_query_that_the_server_could_not_plan_is_retried_whatever_it_does()
    {
        var clock = new FakeClock();
        await using var server = new FakeServer();
        FailEach(server, MessageTag.Run, "Neo.DatabaseError.General.UnknownError", 2, "Could not compile query due to insanely frequent schema changes");
        using var driver = server.Driver(clock);

        await driver.Session().RunAsync("CREATE ()", null, result => result.ToListAsync());

        Assert.Equal(2, clock.Delays.Count);
        Assert.Equal(3, server.Seen.Count(message => message == "RUN CREATE ()"));
    }

    [Theory]
    [InlineData(MessageTag.Logon)]
    [InlineData(MessageTag.Run)]
    public async Task A_server_that_is_not_ready_yet_is_waited_for(byte tag)
    {
        var clock = new FakeClock();
        await using var server = new FakeServer(5, 4);
        FailEach(server, tag, "Neo.TransientError.General.DatabaseUnavailable", 2);
        using var driver = server.Driver(clock);

        Assert.Equal(server.Host, (await driver.VerifyAsync()).Address);
        Assert.Equal(2, clock.Delays.Count);
    }

    [Fact]
    public async Task A_cancellation_ends_the_delay()
    {
        var clock = new FakeClock();
        using var cancellation = new CancellationTokenSource();
        clock.Passed = _ => cancellation.Cancel();
        await using var server = new FakeServer();
        FailEach(server, MessageTag.Run, "Neo.TransientError.Transaction.DeadlockDetected", int.MaxValue);
        using var driver = server.Driver(clock);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => driver.Session().OneAsync(cancellation.Token));
        Assert.Single(clock.Delays);
    }

    private static void FailEach(FakeServer server, byte tag, string code, int times, string message = "it failed")
    {
        int failures = 0;
        server.Script = async (peer, request) =>
        {
            if (request.Tag != tag || peer.HasFailed || failures++ >= times) return false;
            await peer.FailureAsync(code, message);
            return true;
        };
    }
}
