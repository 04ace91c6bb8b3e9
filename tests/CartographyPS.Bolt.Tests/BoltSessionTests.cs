using CartographyPS.Bolt.Messages;
using CartographyPS.Bolt.Tests.Fakes;

namespace CartographyPS.Bolt.Tests;

/// <summary>The messages of a unit of work: their order and fields.</summary>
public sealed class BoltSessionTests
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
    public async Task Begin_run_and_pull_are_sent_before_the_first_response()
    {
        await using var server = new FakeServer();
        var held = new List<FakeMessage>();
        server.Script = async (peer, message) =>
        {
            if (message.Tag is not (MessageTag.Begin or MessageTag.Run)) return false;
            held.Add(message);
            if (message.Tag == MessageTag.Begin) return true;
            // The first request is answered only after the second has arrived.
            await peer.SuccessAsync();
            peer.Rows.Enqueue([1L]);
            await peer.SuccessAsync(("fields", new[] { "one" }));
            return true;
        };
        using var driver = server.Driver();

        Assert.Equal(1, await driver.Session().OneAsync());
        Assert.Equal(2, held.Count);
    }

    [Fact]
    public async Task Begin_carries_options_and_bookmarks_and_a_commit_replaces_the_bookmark()
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
    public async Task Work_that_throws_is_rolled_back_and_its_exception_is_thrown()
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
}
