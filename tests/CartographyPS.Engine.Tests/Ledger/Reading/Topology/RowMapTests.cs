using CartographyPS.Engine.Ledger.Reading.Topology;

namespace CartographyPS.Engine.Tests.Ledger.Reading.Topology;

public class RowMapTests
{
    [Theory]
    [InlineData(1, 2, 3)]
    [InlineData(0, 900, 5)]
    [InlineData(7, 1_000_000, long.MaxValue)]
    [InlineData(5_000_000_000, 5, 6)]
    public void Rows_are_found_at_their_positions_and_no_others(long first, long second, long third)
    {
        var map = new RowMap([first, second, third]);

        Assert.Equal([0, 1, 2], new[] { first, second, third }.Select(map.Find));
        Assert.Equal([-1, -1, -1, -1], new[] { -1L, 4, 999, long.MaxValue - 1 }.Select(map.Find));
    }

    [Fact]
    public void Without_rows_none_is_found() => Assert.Equal(-1, new RowMap([]).Find(0));
}
