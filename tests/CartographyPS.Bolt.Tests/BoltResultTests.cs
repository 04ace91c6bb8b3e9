using CartographyPS.Bolt.Messages;
using CartographyPS.Bolt.Tests.Fakes;

namespace CartographyPS.Bolt.Tests;

public sealed class BoltResultTests
{
    [Fact]
    public async Task A_long_result_is_fetched_in_batches_ahead_of_the_reader()
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
    public async Task An_unread_result_is_discarded_before_the_commit()
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
    public async Task Memory_holds_no_more_records_than_were_requested()
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
    public async Task A_result_is_invalid_after_its_unit_of_work()
    {
        await using var server = new FakeServer();
        using var driver = server.Driver();
        BoltTransaction? kept = null;
        BoltResult? result = null;
        await driver.Session().ExecuteWriteAsync(async work =>
        {
            kept = work;
            result = await work.RunAsync("RETURN 1");
            return 0;
        });

        await Assert.ThrowsAsync<InvalidOperationException>(() => kept!.RunAsync("RETURN 2"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => result!.ReadAsync());
        Assert.Throws<InvalidOperationException>(() => result!.Current);
    }
}
