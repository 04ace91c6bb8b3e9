using CartographyPS.Engine.Sync;

namespace CartographyPS.Engine.Tests.Sync;

public sealed class LedgerTurnsTests : IDisposable
{
    private readonly LedgerTurns _turns = new();

    public void Dispose() => _turns.Dispose();

    [Fact]
    public async Task One_commits_at_a_time_and_another_may_open_meanwhile()
    {
        using var ready = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        var first = Task.Run(() => _turns.CommitAsync(
            () =>
            {
                ready.Set();
                go.Wait();
                return 1;
            },
            CancellationToken.None));
        ready.Wait();

        var second = _turns.CommitAsync(() => 2, CancellationToken.None);
        Assert.Equal(3, await _turns.OpenAsync(() => 3, CancellationToken.None));
        Assert.False(second.IsCompleted);

        go.Set();
        Assert.Equal(1, await first);
        Assert.Equal(2, await second);
    }

    [Fact]
    public async Task What_fails_leaves_the_turn_to_the_next()
    {
        await Assert.ThrowsAsync<IOException>(() => _turns.CommitAsync<int>(() => throw new IOException(), CancellationToken.None));
        Assert.Equal(1, await _turns.CommitAsync(() => 1, CancellationToken.None));
    }

    [Fact]
    public async Task One_that_is_stopped_before_its_turn_does_nothing()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _turns.CommitAsync(() => 1, stop.Token));
    }
}
