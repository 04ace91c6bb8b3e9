using CartographyPS.Engine.Flow;

namespace CartographyPS.Engine.Tests.Flow;

public class ResponseMemoryBudgetTests
{
    private readonly ResponseMemoryBudget _budget = new(10);

    [Fact]
    public async Task What_does_not_fit_waits_until_room_is_given_back()
    {
        var first = await AcquireAsync(6);
        var second = AcquireAsync(6);
        Assert.False(second.IsCompleted);

        first.Dispose();
        await second;
    }

    [Fact]
    public async Task Small_ones_do_not_overtake_a_large_one_that_waits()
    {
        var first = await AcquireAsync(6);
        var large = AcquireAsync(6);
        var small = AcquireAsync(1);
        Assert.False(small.IsCompleted);

        first.Dispose();
        await large;
        await small;
    }

    [Fact]
    public async Task One_larger_than_the_whole_waits_until_it_is_alone()
    {
        var first = await AcquireAsync(1);
        var large = AcquireAsync(1000);
        Assert.False(large.IsCompleted);

        first.Dispose();
        (await large).Dispose();
        await AcquireAsync(10);
    }

    [Fact]
    public async Task One_that_is_cancelled_leaves_its_place_to_the_next()
    {
        using var stop = new CancellationTokenSource();
        var first = await AcquireAsync(10);
        var cancelled = _budget.AcquireAsync(10, 0, stop.Token);
        var next = AcquireAsync(10);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);

        first.Dispose();
        await next;
    }

    [Fact]
    public async Task Room_is_given_back_once()
    {
        var first = await AcquireAsync(10);
        first.Dispose();
        first.Dispose();
        await AcquireAsync(10);
        Assert.False(AcquireAsync(1).IsCompleted);
    }

    [Fact]
    public async Task Room_goes_to_the_lowest_number()
    {
        var first = await AcquireAsync(10);
        var late = AcquireAsync(10, priority: 2);
        var early = AcquireAsync(10, priority: 1);
        first.Dispose();
        var room = await early;
        Assert.False(late.IsCompleted);

        room.Dispose();
        await late;
    }

    private Task<IDisposable> AcquireAsync(long size, int priority = 0) => _budget.AcquireAsync(size, priority, CancellationToken.None);
}
