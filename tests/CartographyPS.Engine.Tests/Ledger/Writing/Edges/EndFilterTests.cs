using CartographyPS.Engine.Ledger.Writing.Edges;
using CsCheck;

namespace CartographyPS.Engine.Tests.Ledger.Writing.Edges;

public class EndFilterTests
{
    [Fact]
    public void An_added_hash_is_always_found() =>
        Gen.Select(Gen.Long.List[0, 2000], Gen.Int[0, 100]).Sample((hashes, ends) =>
        {
            var filter = new EndFilter(ends);
            foreach (long hash in hashes) filter.Add(hash);
            Assert.All(hashes, hash => Assert.True(filter.MayContain(hash)));
        }, iter: 50);

    [Fact]
    public void Few_other_hashes_are_found_even_when_it_is_full()
    {
        var random = new Random(1);
        var filter = new EndFilter(100_000);
        for (int i = 0; !filter.IsFull; i++) filter.Add(random.NextInt64());

        int mistaken = Enumerable.Range(0, 100_000).Count(_ => filter.MayContain(random.NextInt64()));
        Assert.InRange(mistaken, 0, 1000);
    }

    [Fact]
    public void It_has_room_for_twice_the_ends()
    {
        var filter = new EndFilter(50_000);
        for (int i = 0; i < 100_000; i++) filter.Add(i);
        Assert.False(filter.IsFull);
    }

    [Fact]
    public void It_grows_to_a_limit_and_is_not_rebuilt_beyond_it()
    {
        var filter = new EndFilter(long.MaxValue);
        filter.Add(7);
        Assert.True(filter.MayContain(7));
        Assert.False(filter.MayContain(8));
    }
}
