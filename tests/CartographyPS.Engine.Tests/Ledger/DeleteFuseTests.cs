using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Writing;

namespace CartographyPS.Engine.Tests.Ledger;

/// <summary>How much a commit may remove, at the limits.</summary>
public class DeleteFuseTests
{
    [Theory]
    [InlineData(50, 20, 20, 20, false)]
    [InlineData(50, 20, 21, 21, true)]
    [InlineData(50, 20, 21, 42, false)]
    [InlineData(50, 20, 21, 41, true)]
    [InlineData(50, 20, 500, 1000, false)]
    [InlineData(50, 20, 501, 1000, true)]
    [InlineData(12.5, 0, 1, 8, false)]
    [InlineData(12.5, 0, 2, 8, true)]
    [InlineData(100, 0, 30, 30, false)]
    [InlineData(0, 20, 0, 30, false)]
    [InlineData(0, 20, 1, 1000, true)]
    public void It_trips_when_more_than_the_share_and_more_than_the_number_would_go(double percent, int always, int removed, int before, bool trips)
    {
        Assert.Equal(trips, new DeleteFuse(percent, always).Trips(removed, before));
        Assert.Equal(trips, FuseRule.Held(new DeleteFuse(percent, always), before, removed) is not null);
    }

    [Fact]
    public void By_default_half_of_a_scope_and_twenty_nodes_may_go() => Assert.Equal(new DeleteFuse(50, 20), DeleteFuse.Default);

    [Fact]
    public void Switched_off_it_never_trips() => Assert.False(DeleteFuse.Off.Trips(1_000_000, 1_000_000));

    [Fact]
    public void It_says_how_many_of_how_many_and_what_to_do() => Assert.Equal(
        "Held: this would remove 30 of the 40 nodes that the scope had; at most 62.5 % may go. If they are gone in AWS, accept it with -Force or a higher -MaxRemovePercent.",
        FuseRule.Held(new DeleteFuse(62.5, 20), 40, 30));
}
