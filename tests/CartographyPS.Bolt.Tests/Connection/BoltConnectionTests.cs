using CartographyPS.Bolt.Messages;
using CartographyPS.Bolt.Tests.Fakes;

namespace CartographyPS.Bolt.Tests.Connection;

public sealed class BoltConnectionTests
{
    [Fact]
    public async Task A_server_that_does_not_read_before_its_responses_are_received_is_served()
    {
        await using var server = new FakeServer();
        byte[] large = new byte[8 << 20];
        server.Script = async (peer, message) =>
        {
            if (message.Tag != MessageTag.Run) return false;
            // Larger than all buffers between client and server: the send ends only when the client reads while it writes the next query.
            await peer.SuccessAsync(("fields", new[] { "bytes" }));
            peer.Rows.Enqueue([large]);
            return true;
        };
        using var driver = server.Driver();

        int rows = await driver.Session().ExecuteWriteAsync(async work =>
        {
            var results = new List<BoltResult>();
            for (int i = 0; i < 4; i++) results.Add(await work.RunAsync("RETURN $bytes", new Dictionary<string, object?> { ["bytes"] = large }));
            int count = 0;
            foreach (var result in results) count += (await result.ToListAsync()).Count;
            return count;
        }).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(4, rows);
    }

    [Fact]
    public async Task A_cancellation_ends_a_send_to_a_server_that_does_not_read()
    {
        using var cancellation = new CancellationTokenSource();
        await using var server = new FakeServer();
        server.Script = async (_, message) =>
        {
            if (message.Tag != MessageTag.Begin) return false;
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
            return true;
        };
        using var driver = server.Driver();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => driver.Session().ExecuteWriteAsync(
            work => work.RunAsync("RETURN $b", new Dictionary<string, object?> { ["b"] = new byte[32 << 20] }), null, cancellation.Token)
            .WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task A_server_silent_for_longer_than_its_hint_is_disconnected()
    {
        var clock = new FakeClock();
        await using var server = new FakeServer { Hints = new Dictionary<string, object?> { ["connection.recv_timeout_seconds"] = 3 } };
        server.Script = async (peer, message) =>
        {
            if (message.Tag != MessageTag.Pull) return false;
            // Two NOOPs, each within the limit, then silence.
            for (int i = 0; i < 2; i++)
            {
                clock.Advance(TimeSpan.FromSeconds(2));
                await peer.NoopAsync();
            }
            await peer.RecordAsync(1L);
            await clock.PassUntilClosedAsync(peer, TimeSpan.FromSeconds(1));
            return true;
        };
        using var driver = server.Driver(clock, new() { MaxRetryTime = TimeSpan.Zero });

        var error = await Assert.ThrowsAsync<BoltException>(() => driver.Session().OneAsync());

        Assert.Equal(BoltErrorKind.ConnectionLost, error.Kind);
        Assert.Contains("silent for 3 s (connection.recv_timeout_seconds)", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("signs of life", (byte)0, (byte)0)]
    [InlineData("a message a byte at a time", (byte)0)]
    public async Task A_server_that_sends_no_message_is_given_up_without_a_retry(string what, params byte[] bytes)
    {
        var clock = new FakeClock();
        await using var server = new FakeServer();
        server.Script = async (peer, message) =>
        {
            if (message.Tag != MessageTag.Pull) return false;
            // NOOPs, or the bytes of a chunk of 2,000.
            if (bytes.Length == 1) await peer.WriteAsync(7, 208);
            var closed = peer.ClosedAsync();
            while (!closed.IsCompleted)
            {
                clock.Advance(TimeSpan.FromSeconds(1));
                try
                {
                    await peer.WriteAsync(bytes);
                }
                catch (IOException)
                {
                    // The client has closed it.
                }
                await Task.WhenAny(closed, Task.Delay(1));
            }
            return true;
        };
        using var driver = server.Driver(clock, new() { ResponseTimeout = TimeSpan.FromSeconds(20) });

        var error = await Assert.ThrowsAsync<BoltException>(() => driver.Session().OneAsync());

        Assert.Equal((BoltErrorKind.ConnectionLost, false), (error.Kind, error.IsRetryable));
        Assert.True(error.Message.Contains("sent no message for 20 s (ResponseTimeout)", StringComparison.Ordinal), $"{what}: {error.Message}");
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Each_message_begins_the_limit_anew_and_zero_is_none()
    {
        foreach (var limit in new[] { TimeSpan.FromSeconds(20), TimeSpan.Zero })
        {
            var clock = new FakeClock();
            using var read = new SemaphoreSlim(0);
            await using var server = new FakeServer();
            server.Script = async (peer, message) =>
            {
                if (message.Tag != MessageTag.Pull) return false;
                for (int i = 0; i < 3; i++)
                {
                    clock.Advance(TimeSpan.FromSeconds(limit == TimeSpan.Zero ? 3600 : 15));
                    await peer.RecordAsync(1L);
                    await read.WaitAsync();
                }
                await peer.SuccessAsync();
                return true;
            };
            using var driver = server.Driver(clock, new() { ResponseTimeout = limit });

            int rows = await driver.Session().ExecuteWriteAsync(async work =>
            {
                var result = await work.RunAsync("RETURN 1 AS one");
                int count = 0;
                for (; await result.ReadAsync(); count++) read.Release();
                return count;
            });

            Assert.Equal(3, rows);
        }
    }

    [Fact]
    public async Task A_server_that_does_not_read_is_given_up()
    {
        var clock = new FakeClock();
        var ended = new TaskCompletionSource();
        await using var server = new FakeServer();
        server.Script = async (peer, message) =>
        {
            if (message.Tag != MessageTag.Begin) return false;
            while (!ended.Task.IsCompleted)
            {
                clock.Advance(TimeSpan.FromSeconds(1));
                await Task.WhenAny(ended.Task, Task.Delay(1));
            }
            return true;
        };
        using var driver = server.Driver(clock, new() { ResponseTimeout = TimeSpan.FromSeconds(20) });

        var error = await Assert.ThrowsAsync<BoltException>(() => driver.Session().ExecuteWriteAsync(
            work => work.RunAsync("RETURN $b", new Dictionary<string, object?> { ["b"] = new byte[32 << 20] })));
        ended.TrySetResult();

        Assert.Contains("(ResponseTimeout)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_failure_the_connection_is_reset_and_reused()
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
    public async Task A_cancellation_resets_the_connection_which_is_reused()
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
    public async Task Noops_between_and_before_messages_are_skipped()
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
