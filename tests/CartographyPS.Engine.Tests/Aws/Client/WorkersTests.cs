using CartographyPS.Engine.Aws.Client;

namespace CartographyPS.Engine.Tests.Aws.Client;

public class WorkersTests
{
    [Fact]
    public async Task Work_gives_what_it_returns_or_throws()
    {
        Assert.Equal(42, await Workers.ParseAsync(() => 42));
        await Assert.ThrowsAsync<FormatException>(() => Workers.ParseAsync<int>(() => throw new FormatException()));
        Assert.Equal(1, await Workers.ParseAsync(() => 1));
    }

    [Fact]
    public async Task No_more_is_worked_on_at_once_than_there_are_processors()
    {
        int now = 0, most = 0;
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Workers.StateAsync(() =>
        {
            int working = Interlocked.Increment(ref now);
            lock (this) most = Math.Max(most, working);
            Thread.Sleep(2);
            return Interlocked.Decrement(ref now);
        })));
        Assert.InRange(most, 1, Environment.ProcessorCount);
    }

    [Fact]
    public async Task Stating_goes_before_parsing_that_came_earlier()
    {
        using var one = new SemaphoreSlim(0);
        var busy = KeepBusy(one);
        var order = new List<string>();
        var parsed = Workers.ParseAsync(() => Note("parsed"));
        var stated = Workers.StateAsync(() => Note("stated"));
        one.Release();
        await Task.WhenAll(parsed, stated);
        one.Release(Environment.ProcessorCount);
        await Task.WhenAll(busy);

        Assert.Equal(["stated", "parsed"], order);

        int Note(string what)
        {
            lock (order) order.Add(what);
            return 0;
        }
    }

    [Fact]
    public async Task An_answer_is_stated_before_the_next_is_parsed()
    {
        using var all = new SemaphoreSlim(0);
        var busy = KeepBusy(all);
        var order = new List<int>();
        var answers = Enumerable.Range(0, 100).Select(number => ReadAsync(() => Note(number))).ToList();
        all.Release(Environment.ProcessorCount);
        await Task.WhenAll([.. busy, .. answers]);

        // With so many processors, so many answers are in their parsed form at once.
        int most = 0;
        var open = new HashSet<int>();
        foreach (int number in order)
        {
            if (!open.Add(number)) open.Remove(number);
            most = Math.Max(most, open.Count);
        }
        Assert.InRange(most, 1, Environment.ProcessorCount);

        int Note(int number)
        {
            lock (order) order.Add(number);
            return 0;
        }
    }

    [Fact]
    public async Task Of_like_work_the_lowest_turn_goes_first()
    {
        using var one = new SemaphoreSlim(0);
        var busy = KeepBusy(one);
        var order = new List<int>();
        var stated = new[] { 3, 1, 2 }.Select(turn =>
        {
            Workers.Turn = turn;
            return Workers.StateAsync(() =>
            {
                lock (order) order.Add(turn);
                return 0;
            });
        }).ToList();
        one.Release();
        await Task.WhenAll(stated);
        one.Release(Environment.ProcessorCount);
        await Task.WhenAll(busy);

        Assert.Equal([1, 2, 3], order);
    }

    [Fact]
    public async Task It_is_not_done_by_the_pool() => Assert.False(await Workers.StateAsync(() => Thread.CurrentThread.IsThreadPoolThread));

    // As the client does it: what follows the parsing does not go by way of the test's own threads.
    private static async Task ReadAsync(Func<int> note)
    {
        await Workers.ParseAsync(note).ConfigureAwait(false);
        await Workers.StateAsync(note).ConfigureAwait(false);
    }

    // All threads for long work, until they are released one by one.
    private static List<Task<int>> KeepBusy(SemaphoreSlim release)
    {
        using var working = new CountdownEvent(Environment.ProcessorCount);
        var busy = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Workers.StateAsync(() =>
        {
            working.Signal();
            release.Wait();
            return 0;
        })).ToList();
        working.Wait();
        return busy;
    }
}
