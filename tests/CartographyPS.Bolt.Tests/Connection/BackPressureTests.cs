using CartographyPS.Bolt.Messages;
using CartographyPS.Bolt.Tests.Fakes;

namespace CartographyPS.Bolt.Tests.Connection;

public sealed class BackPressureTests
{
    [Fact]
    public async Task A_server_that_does_not_read_until_its_answers_are_taken_is_served()
    {
        await using var server = new FakeServer();
        byte[] large = new byte[8 << 20];
        server.Script = async (peer, message) =>
        {
            if (message.Tag != MessageTag.Run) return false;
            // Larger than all buffers between the two: it returns only when the client has read, while that is writing the next query.
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
    public async Task No_more_records_are_held_than_were_asked_for()
    {
        await using var server = new FakeServer();
        int sent = 0;
        server.Script = async (peer, message) =>
        {
            if (message.Tag == MessageTag.Run)
            {
                for (long i = 0; i < 1000; i++) peer.Rows.Enqueue([i]);
                await peer.SuccessAsync(("fields", new[] { "i" }));
                return true;
            }
            if (message.Tag == MessageTag.Pull) Interlocked.Add(ref sent, (int)(long)message.Map(0)["n"]!);
            return false;
        };
        using var driver = server.Driver(null, new() { FetchSize = 10 });

        await driver.Session().ExecuteReadAsync(async work =>
        {
            var result = await work.RunAsync("RETURN i");
            for (int read = 1; await result.ReadAsync(); read++) Assert.InRange(Volatile.Read(ref sent) - read, 0, 20);
            return 0;
        });

        Assert.InRange(sent, 1000, 1010);
    }

    [Fact]
    public async Task Cancelling_while_sending_to_a_server_that_does_not_read_ends_the_wait()
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
}
