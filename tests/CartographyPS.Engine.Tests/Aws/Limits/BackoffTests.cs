using CartographyPS.Engine.Aws.Limits;
using CsCheck;

namespace CartographyPS.Engine.Tests.Aws.Limits;

public sealed class BackoffTests
{
    [Fact]
    public void Pauses_double_up_to_the_longest_and_are_jittered_in_full()
    {
        var most = new Backoff(() => 1);
        var half = new Backoff(() => 0.5);
        var none = new Backoff(() => 0);

        Assert.Equal([0.1, 0.2, 0.4, 0.8, 1.6], Enumerable.Range(2, 5).Select(attempt => most.Before(attempt, throttled: false, null).TotalSeconds));
        Assert.Equal([1, 2, 4, 8, 16, 20, 20], Enumerable.Range(2, 7).Select(attempt => most.Before(attempt, throttled: true, null).TotalSeconds));
        Assert.Equal(0.5, half.Before(2, throttled: true, null).TotalSeconds);
        Assert.Equal(TimeSpan.Zero, none.Before(5, throttled: true, null));
    }

    [Fact]
    public void A_pause_is_never_negative_nor_longer_than_the_longest() =>
        Gen.Select(Gen.Int[2, 2000], Gen.Bool, Gen.Double[0, 1], Gen.Long[-100_000, 100_000]).Sample((attempt, throttled, random, milliseconds) =>
        {
            var asked = TimeSpan.FromMilliseconds(milliseconds);

            var pause = new Backoff(() => random).Before(attempt, throttled, asked);

            Assert.InRange(pause, TimeSpan.Zero, TimeSpan.FromSeconds(20));
            if (asked <= TimeSpan.FromSeconds(20)) Assert.True(pause >= asked);
        });

    [Fact]
    public void The_jitter_is_between_0_and_1_and_not_always_the_same()
    {
        var numbers = Enumerable.Range(0, 100).Select(_ => Jitter.Next()).ToList();

        Assert.All(numbers, number => Assert.InRange(number, 0, 1));
        Assert.True(numbers.Distinct().Count() > 90);
    }
}
