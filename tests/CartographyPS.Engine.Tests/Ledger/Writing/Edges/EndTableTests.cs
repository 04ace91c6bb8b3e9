using static CartographyPS.Engine.Tests.Ledger.TestLedger;

namespace CartographyPS.Engine.Tests.Ledger.Writing.Edges;

public class EndTableTests
{
    [Fact]
    public void Many_unused_ends_are_removed_by_the_next_run()
    {
        using var ledger = new TestLedger();
        object[] edges = [.. Enumerable.Range(0, 600).Select(i => Edge("IN", End("Instance", "i-" + i), End("Vpc", "v-" + i)))];
        ledger.Commit(Instances, edges);
        ledger.Commit(Instances, edges[..1]);
        Assert.Equal(1200L, Ends(ledger));

        ledger.NextRun();
        Assert.Equal(2L, Ends(ledger));
        ledger.Commit(Vpcs, Node("Vpc", "v-0"), Node("Instance", "i-0"), Node("Instance", "i-1"));
        ledger.Commit(Instances, edges[..2]);
        ledger.Commit(Buckets, Node("Vpc", "v-1"));
        Assert.Equal(["Instance i-0 -IN-> Vpc v-0 {}", "Instance i-1 -IN-> Vpc v-1 {}"], ledger.Edges());
    }

    [Fact]
    public void A_few_unused_ends_are_kept()
    {
        using var ledger = new TestLedger();
        ledger.Commit(Instances, Edge("IN", End("Instance", "i-0"), End("Vpc", "v-0")));
        ledger.Commit(Instances);
        ledger.NextRun();
        Assert.Equal(2L, Ends(ledger));
    }

    private static object? Ends(TestLedger ledger) => ledger.Scalar("SELECT count(*) FROM ledger_end");
}
