using CartographyPS.Engine.Flow;

namespace CartographyPS.Engine.Tests.Flow;

public sealed class WorkSchedulerTests : IDisposable
{
    private readonly WorkScheduler _scheduler = new();

    public void Dispose() => _scheduler.Dispose();

    [Fact]
    public async Task Work_returns_its_result_or_throws()
    {
        Assert.Equal(42, await ParseAsync(() => 42));
        await Assert.ThrowsAsync<FormatException>(() => ParseAsync(() => throw new FormatException()));
        Assert.Equal(1, await ParseAsync(() => 1));
    }

    [Fact]
    public async Task At_most_one_work_item_runs_for_each_processor()
    {
        int now = 0, most = 0;
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => StateAsync(() =>
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
        var parsed = ParseAsync(() => Note("parsed"));
        var stated = StateAsync(() => Note("stated"));
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
    public async Task A_commit_goes_before_stating_that_came_earlier()
    {
        using var one = new SemaphoreSlim(0);
        var busy = KeepBusy(one);
        var order = new List<string>();
        var stated = StateAsync(() => Note("stated"));
        var committed = _scheduler.RunAsync(WorkKind.Commit, 0, () => Note("committed"));
        one.Release();
        await Task.WhenAll(stated, committed);
        one.Release(Environment.ProcessorCount);
        await Task.WhenAll(busy);

        Assert.Equal(["committed", "stated"], order);

        int Note(string what)
        {
            lock (order) order.Add(what);
            return 0;
        }
    }

    [Fact]
    public async Task Work_queued_before_the_disposal_runs_and_nothing_after()
    {
        using var one = new SemaphoreSlim(0);
        var busy = KeepBusy(one);
        var queued = StateAsync(() => 7);
        _scheduler.Dispose();
        one.Release(Environment.ProcessorCount);
        await Task.WhenAll(busy);

        Assert.Equal(7, await queued);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => StateAsync(() => 8));
    }

    [Fact]
    public async Task A_response_is_stated_before_the_next_is_parsed()
    {
        using var all = new SemaphoreSlim(0);
        var busy = KeepBusy(all);
        var order = new List<int>();
        var answers = Enumerable.Range(0, 100).Select(number => ReadAsync(() => Note(number))).ToList();
        all.Release(Environment.ProcessorCount);
        await Task.WhenAll([.. busy, .. answers]);

        // There are at most as many parsed responses as processors.
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
    public async Task Work_of_one_kind_runs_in_priority_order()
    {
        using var one = new SemaphoreSlim(0);
        var busy = KeepBusy(one);
        var order = new List<int>();
        var stated = new[] { 3, 1, 2 }.Select(priority =>
        {
            return StateAsync(
                () =>
                {
                    lock (order) order.Add(priority);
                    return 0;
                },
                priority);
        }).ToList();
        one.Release();
        await Task.WhenAll(stated);
        one.Release(Environment.ProcessorCount);
        await Task.WhenAll(busy);

        Assert.Equal([1, 2, 3], order);
    }

    [Fact]
    public async Task Work_does_not_run_on_the_thread_pool() => Assert.False(await StateAsync(() => Thread.CurrentThread.IsThreadPoolThread));

    // As in the client: the continuation after parsing does not run on the test's own threads.
    private async Task ReadAsync(Func<int> note)
    {
        await ParseAsync(note).ConfigureAwait(false);
        await StateAsync(note).ConfigureAwait(false);
    }

    // Occupies all threads for long work until they are released one by one.
    private List<Task<int>> KeepBusy(SemaphoreSlim release)
    {
        using var working = new CountdownEvent(Environment.ProcessorCount);
        var busy = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => StateAsync(() =>
        {
            working.Signal();
            release.Wait();
            return 0;
        })).ToList();
        working.Wait();
        return busy;
    }

    private Task<int> ParseAsync(Func<int> work) => _scheduler.RunAsync(WorkKind.Parse, 0, work);

    private Task<T> StateAsync<T>(Func<T> work, int priority = 0) => _scheduler.RunAsync(WorkKind.State, priority, work);
}
