using CartographyPS.Engine.Flow;
using CsCheck;

namespace CartographyPS.Engine.Tests.Flow;

public class ResponseMemoryBudgetTests
{
    private readonly ResponseMemoryBudget _budget = new(10);

    [Fact]
    public async Task A_response_that_does_not_fit_waits_until_room_is_returned()
    {
        var first = await AcquireAsync(6);
        var second = AcquireAsync(6);
        Assert.False(second.IsCompleted);

        first.Dispose();
        await second;
    }

    [Fact]
    public async Task Small_responses_do_not_overtake_a_waiting_large_one()
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
    public async Task A_response_larger_than_the_budget_waits_until_it_is_alone()
    {
        var first = await AcquireAsync(1);
        var large = AcquireAsync(1000);
        Assert.False(large.IsCompleted);

        first.Dispose();
        (await large).Dispose();
        await AcquireAsync(10);
    }

    [Fact]
    public async Task A_cancelled_waiter_leaves_its_place_to_the_next()
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
    public async Task Room_is_returned_once()
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

    [Fact]
    public async Task A_claim_grows_at_once_while_there_is_room()
    {
        var claim = await AcquireAsync(2);

        Assert.True(claim.GrowAsync(3, CancellationToken.None).IsCompleted);

        Assert.Equal(4, claim.Size);
        Assert.False(AcquireAsync(7).IsCompleted);
    }

    [Fact]
    public async Task Of_claims_that_find_no_room_one_goes_on_and_the_others_wait_for_it()
    {
        var first = await AcquireAsync(5);
        var second = await AcquireAsync(5);
        await first.GrowAsync(6, CancellationToken.None);
        await first.GrowAsync(1000, CancellationToken.None);
        var waiting = second.GrowAsync(6, CancellationToken.None);
        Assert.False(waiting.IsCompleted);

        first.Dispose();
        await waiting;
        Assert.Equal(10, second.Size);
    }

    [Fact]
    public async Task A_claim_that_is_cancelled_while_it_waits_to_grow_returns_what_it_had()
    {
        using var stop = new CancellationTokenSource();
        var first = await AcquireAsync(5);
        var second = await AcquireAsync(5);
        await first.GrowAsync(20, CancellationToken.None);
        var waiting = second.GrowAsync(20, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        second.Dispose();
        first.Dispose();

        await AcquireAsync(10);
    }

    [Fact]
    public void Claims_of_any_sizes_all_end_within_the_budget_and_one_response() =>
        Gen.Int[0, 60].Array[1, 40].Sample(
            sizes =>
            {
                var budget = new ResponseMemoryBudget(20);
                long received = 0, most = 0;
                async Task ReceiveAsync(int size)
                {
                    using var claim = await budget.AcquireAsync(3, size % 3, CancellationToken.None);
                    for (int i = 0; i < size; i++)
                    {
                        await claim.GrowAsync(i + 1, CancellationToken.None);
                        lock (sizes) most = Math.Max(most, ++received);
                        await Task.Yield();
                    }
                    lock (sizes) received -= size;
                }

                Assert.True(Task.WhenAll(sizes.Select(ReceiveAsync)).Wait(TimeSpan.FromMinutes(1)), "The claims wait for each other.");
                Assert.InRange(most, 0, 20 + 60);
            },
            iter: 200,
            threads: 1);

    private Task<MemoryClaim> AcquireAsync(long size, int priority = 0) => _budget.AcquireAsync(size, priority, CancellationToken.None);
}
