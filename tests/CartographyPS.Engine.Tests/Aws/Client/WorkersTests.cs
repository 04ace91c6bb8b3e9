using CartographyPS.Engine.Aws.Client;

namespace CartographyPS.Engine.Tests.Aws.Client;

public class WorkersTests
{
    [Fact]
    public async Task Work_gives_what_it_returns_or_throws()
    {
        Assert.Equal(42, await Workers.RunAsync(() => 42));
        await Assert.ThrowsAsync<FormatException>(() => Workers.RunAsync<int>(() => throw new FormatException()));
        Assert.Equal(1, await Workers.RunAsync(() => 1));
    }

    [Fact]
    public async Task No_more_is_worked_on_at_once_than_there_are_processors()
    {
        int now = 0, most = 0;
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Workers.RunAsync(() =>
        {
            int working = Interlocked.Increment(ref now);
            lock (this) most = Math.Max(most, working);
            Thread.Sleep(2);
            return Interlocked.Decrement(ref now);
        })));
        Assert.InRange(most, 1, Environment.ProcessorCount);
    }

    [Fact]
    public async Task It_is_not_done_by_the_pool() => Assert.False(await Workers.RunAsync(() => Thread.CurrentThread.IsThreadPoolThread));
}
