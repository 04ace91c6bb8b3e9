using CartographyPS.Engine.Aws.Client;

namespace CartographyPS.Engine.Tests.Aws.Client;

public class AnswerSpaceTests
{
    private readonly AnswerSpace _space = new(10);

    [Fact]
    public async Task What_does_not_fit_waits_until_room_is_given_back()
    {
        var first = await TakeAsync(6);
        var second = TakeAsync(6);
        Assert.False(second.IsCompleted);

        first.Dispose();
        await second;
    }

    [Fact]
    public async Task Small_ones_do_not_overtake_a_large_one_that_waits()
    {
        var first = await TakeAsync(6);
        var large = TakeAsync(6);
        var small = TakeAsync(1);
        Assert.False(small.IsCompleted);

        first.Dispose();
        await large;
        await small;
    }

    [Fact]
    public async Task One_larger_than_the_whole_waits_until_it_is_alone()
    {
        var first = await TakeAsync(1);
        var large = TakeAsync(1000);
        Assert.False(large.IsCompleted);

        first.Dispose();
        (await large).Dispose();
        await TakeAsync(10);
    }

    [Fact]
    public async Task One_that_is_cancelled_leaves_its_place_to_the_next()
    {
        using var stop = new CancellationTokenSource();
        var first = await TakeAsync(10);
        var cancelled = _space.TakeAsync(10, stop.Token);
        var next = TakeAsync(10);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);

        first.Dispose();
        await next;
    }

    [Fact]
    public async Task Room_is_given_back_once()
    {
        var first = await TakeAsync(10);
        first.Dispose();
        first.Dispose();
        await TakeAsync(10);
        Assert.False(TakeAsync(1).IsCompleted);
    }

    [Fact]
    public async Task Room_goes_to_the_lowest_turn()
    {
        var first = await TakeAsync(10);
        var late = InTurnAsync(2);
        var early = InTurnAsync(1);
        first.Dispose();
        var room = await early;
        Assert.False(late.IsCompleted);

        room.Dispose();
        await late;

        Task<IDisposable> InTurnAsync(int turn)
        {
            Workers.Turn = turn;
            return TakeAsync(10);
        }
    }

    private Task<IDisposable> TakeAsync(long size) => _space.TakeAsync(size, CancellationToken.None);
}
