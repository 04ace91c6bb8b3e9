using CartographyPS.Engine.Aws.Limits;
using CsCheck;

namespace CartographyPS.Engine.Tests.Aws.Limits;

public sealed class TokenBucketTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task The_burst_is_given_at_once_and_then_as_many_a_second_as_the_limit_has()
    {
        var bucket = Bucket(burst: 10, perSecond: 5);
        var start = _clock.GetUtcNow();
        var times = new List<double>();

        for (int i = 0; i < 30; i++)
        {
            await bucket.WaitAsync(CancellationToken.None);
            times.Add((_clock.GetUtcNow() - start).TotalSeconds);
        }

        Assert.Equal(9, times.Count(time => time == 0));
        Assert.InRange(times[^1], 21 / 5.0, 21 / 5.0 * 1.05);
    }

    [Fact]
    public void No_span_of_time_has_more_calls_than_the_limit_allows() =>
        Gen.Select(Gen.Int[1, 50], Gen.Double[0.5, 200], Gen.Int[0, 3000].List[1, 150]).Sample((burst, perSecond, pauses) =>
        {
            var clock = new ManualClock();
            var bucket = new TokenBucket(burst, perSecond, clock.GetUtcNow, clock.DelayAsync);
            var turns = new List<DateTimeOffset>();
            foreach (int pause in pauses)
            {
                clock.Advance(TimeSpan.FromMilliseconds(pause));
                bucket.WaitAsync(CancellationToken.None).GetAwaiter().GetResult();
                turns.Add(clock.GetUtcNow());
            }

            for (int from = 0; from < turns.Count; from++)
            {
                for (int to = from; to < turns.Count; to++)
                {
                    Assert.True(to - from + 1 <= burst + ((turns[to] - turns[from]).TotalSeconds * perSecond) + 0.001);
                }
            }
        }, iter: 200);

    [Fact]
    public async Task Turns_are_given_in_the_order_of_coming()
    {
        var bucket = new TokenBucket(1, 1, _clock.GetUtcNow, _clock.WaitAsync);
        await bucket.WaitAsync(CancellationToken.None);
        var waiting = Enumerable.Range(0, 5).Select(_ => bucket.WaitAsync(CancellationToken.None)).ToList();

        for (int done = 0; done < waiting.Count; done++)
        {
            await SecondAsync();
            await waiting[done].WaitAsync(TimeSpan.FromMinutes(1));
            Assert.All(waiting.Skip(done + 1), later => Assert.False(later.IsCompleted));
        }
    }

    [Fact]
    public async Task A_cancelled_call_leaves_at_once_and_its_place_goes_to_the_next()
    {
        var bucket = new TokenBucket(1, 1, _clock.GetUtcNow, _clock.WaitAsync);
        await bucket.WaitAsync(CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var first = bucket.WaitAsync(stop.Token);
        var second = bucket.WaitAsync(CancellationToken.None);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await SecondAsync();

        await second.WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_cancelled_call_takes_no_token()
    {
        var bucket = Bucket(burst: 1.1, perSecond: 1);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bucket.WaitAsync(new CancellationToken(canceled: true)));
        await bucket.WaitAsync(CancellationToken.None);

        Assert.Empty(_clock.Waits);
    }

    [Fact]
    public async Task Throttles_of_one_burst_slow_it_down_once_and_calls_that_go_well_let_it_recover()
    {
        var bucket = Bucket(burst: 10, perSecond: 10);
        var turns = new List<int>();
        for (int i = 0; i < 9; i++) turns.Add(await bucket.WaitAsync(CancellationToken.None));

        foreach (int turn in turns) bucket.Throttled(turn);
        Assert.Equal(1 / (10 * 0.998 * 0.7), await IntervalAsync(bucket), 2);

        bucket.Throttled(await bucket.WaitAsync(CancellationToken.None));
        Assert.Equal(1 / (10 * 0.998 * 0.7 * 0.7), await IntervalAsync(bucket), 2);

        for (int i = 0; i < 1000; i++) bucket.Succeeded();
        Assert.Equal(1 / (10 * 0.998), await IntervalAsync(bucket), 2);
    }

    [Fact]
    public async Task It_waits_whole_milliseconds_which_is_what_timers_count()
    {
        var bucket = Bucket(burst: 1.1, perSecond: 3000);
        for (int i = 0; i < 100; i++) await bucket.WaitAsync(CancellationToken.None);

        Assert.All(_clock.Waits, wait => Assert.True(wait.TotalMilliseconds >= 1 && wait.Ticks % TimeSpan.TicksPerMillisecond == 0));
    }

    [Fact]
    public async Task It_never_stands_still()
    {
        var bucket = Bucket(burst: 1.1, perSecond: 10);
        for (int i = 0; i < 100; i++) bucket.Throttled(await bucket.WaitAsync(CancellationToken.None));

        Assert.Equal(1 / (10 * 0.998 * 0.05), await IntervalAsync(bucket), 2);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_neither_adds_tokens_nor_stops_the_refill()
    {
        var bucket = Bucket(burst: 1.1, perSecond: 1);
        await bucket.WaitAsync(CancellationToken.None);
        _clock.Advance(-TimeSpan.FromHours(1));

        Assert.InRange(await IntervalAsync(bucket), 0.9, 1.1);
    }

    private async Task<double> IntervalAsync(TokenBucket bucket)
    {
        var from = _clock.GetUtcNow();
        await bucket.WaitAsync(CancellationToken.None);
        return (_clock.GetUtcNow() - from).TotalSeconds;
    }

    // A task of the bucket releases the waiters. It must have begun to wait.
    private async Task SecondAsync()
    {
        while (_clock.Waiting == 0) await Task.Delay(1);
        _clock.Advance(TimeSpan.FromSeconds(1.05));
    }

    private TokenBucket Bucket(double burst, double perSecond) => new(burst, perSecond, _clock.GetUtcNow, _clock.DelayAsync);
}
