using CartographyPS.Engine.Flow;

namespace CartographyPS.Engine.Tests.Flow;

public sealed class LedgerGateTests : IDisposable
{
    private readonly WorkScheduler _scheduler = new();
    private readonly LedgerGate _gate;

    public LedgerGateTests() => _gate = new LedgerGate(_scheduler);

    public void Dispose()
    {
        _gate.Dispose();
        _scheduler.Dispose();
    }

    [Fact]
    public async Task One_commits_at_a_time_and_another_may_open_meanwhile()
    {
        using var ready = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        var first = Task.Run(() => _gate.CommitAsync(
            () =>
            {
                ready.Set();
                go.Wait();
                return 1;
            },
            CancellationToken.None));
        ready.Wait();

        var second = _gate.CommitAsync(() => 2, CancellationToken.None);
        Assert.Equal(3, await _gate.OpenAsync(() => 3, CancellationToken.None));
        Assert.False(second.IsCompleted);

        go.Set();
        Assert.Equal(1, await first);
        Assert.Equal(2, await second);
    }

    [Fact]
    public async Task A_commit_that_fails_does_not_stop_the_next()
    {
        await Assert.ThrowsAsync<IOException>(() => _gate.CommitAsync<int>(() => throw new IOException(), CancellationToken.None));
        Assert.Equal(1, await _gate.CommitAsync(() => 1, CancellationToken.None));
    }

    [Fact]
    public async Task A_commit_that_is_cancelled_before_it_begins_does_nothing()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _gate.CommitAsync(() => 1, stop.Token));
    }

    [Fact]
    public async Task Many_commits_run_one_at_a_time_and_all_end()
    {
        int now = 0, most = 0;
        var commits = Enumerable.Range(0, 100).Select(number => _gate.CommitAsync(
            () =>
            {
                most = Math.Max(most, Interlocked.Increment(ref now));
                Interlocked.Decrement(ref now);
                return number;
            },
            CancellationToken.None)).ToList();

        Assert.Equal(Enumerable.Range(0, 100), await Task.WhenAll(commits));
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task A_commit_that_is_cancelled_while_it_waits_leaves_the_others()
    {
        using var stop = new CancellationTokenSource();
        using var go = new ManualResetEventSlim();
        var first = _gate.CommitAsync(
            () =>
            {
                go.Wait();
                return 1;
            },
            CancellationToken.None);
        var cancelled = _gate.CommitAsync(() => 2, stop.Token);
        var last = _gate.CommitAsync(() => 3, CancellationToken.None);
        await stop.CancelAsync();
        go.Set();

        Assert.Equal(1, await first);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Equal(3, await last);
    }
}
