using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using static CartographyPS.Engine.Tests.Ledger.TestLedger;

namespace CartographyPS.Engine.Tests.Ledger;

/// <summary>Values by which edges name a node and that are not its properties.</summary>
public sealed class KeyTests : IDisposable
{
    private readonly TestLedger _ledger = new();

    public void Dispose() => _ledger.Dispose();

    [Fact]
    public void An_edge_names_a_node_by_its_key_which_shows_nowhere()
    {
        _ledger.Commit(Instances, Node("Instance", "i-1"), ToKey("a"));
        _ledger.Commit(Vpcs, Keyed(Node("Vpc", "vpc-1"), "a"), Keyed(Node("Vpc", "vpc-2"), "b"));

        Assert.Equal(["Instance i-1 -IN-> Vpc vpc-1 {}"], _ledger.Edges());
        Assert.Equal(
            ["Instance i-1 [Instance] {\"id\":\"i-1\"}", "Vpc vpc-1 [Vpc] {\"id\":\"vpc-1\"}", "Vpc vpc-2 [Vpc] {\"id\":\"vpc-2\"}"], _ledger.Nodes());
    }

    [Fact]
    public void An_edge_that_comes_later_finds_the_nodes_that_there_are()
    {
        _ledger.Commit(Vpcs, Keyed(Node("Vpc", "vpc-1"), "a"), Node("Vpc", "vpc-2"));
        _ledger.Commit(Buckets, Node("Vpc", "vpc-1"), Keyed(Node("Vpc", "vpc-2"), "a"));

        Assert.Equal(2, _ledger.Commit(Instances, Node("Instance", "i-1"), ToKey("a")).EdgesAdded);
    }

    [Fact]
    public void An_edge_follows_a_key_that_moves_and_no_node_has_changed()
    {
        _ledger.Commit(Instances, Node("Instance", "i-1"), ToKey("a"));
        _ledger.Commit(Vpcs, Keyed(Node("Vpc", "vpc-1"), "a"), Keyed(Node("Vpc", "vpc-2"), "b"));

        var commit = _ledger.Commit(Vpcs, Keyed(Node("Vpc", "vpc-1"), "b"), Keyed(Node("Vpc", "vpc-2"), "a"));

        Assert.Equal((0, 1, 1), (commit.NodesChanged, commit.EdgesAdded, commit.EdgesRemoved));
        Assert.Equal(["Instance i-1 -IN-> Vpc vpc-2 {}"], _ledger.Edges());
        Assert.Equal(0L, _ledger.Scalar("SELECT count(*) FROM changes WHERE change = 'Changed'"));
    }

    [Fact]
    public void A_key_is_removed_with_the_contribution_that_stated_it_and_not_with_others()
    {
        _ledger.Commit(Instances, Node("Instance", "i-1"), ToKey("a"));
        _ledger.Commit(Vpcs, Node("Vpc", "vpc-1"));
        _ledger.Commit(Buckets, Keyed(Node("Vpc", "vpc-1"), "a"));
        Assert.Single(_ledger.Edges());

        _ledger.Commit(Vpcs);
        Assert.Single(_ledger.Edges());

        _ledger.Commit(Vpcs, Node("Vpc", "vpc-1"));
        _ledger.Commit(Buckets);
        Assert.Empty(_ledger.Edges());
        Assert.Contains("Vpc vpc-1 [Vpc] {\"id\":\"vpc-1\"}", _ledger.Nodes());
    }

    [Fact]
    public void A_key_that_could_not_be_read_again_is_kept()
    {
        _ledger.Commit(Instances, Node("Instance", "i-1"), ToKey("a"));
        string part = PartPath.Append(PartPath.Root, "read", "1");
        _ledger.Commit(Vpcs, Node("Vpc", "vpc-1"), Keyed(Node("Vpc", "vpc-1", part: part), "a"));

        _ledger.Commit(Vpcs, DeleteFuse.Off, [part], Node("Vpc", "vpc-1"));
        Assert.Single(_ledger.Edges());

        _ledger.Commit(Vpcs, Node("Vpc", "vpc-1"));
        Assert.Empty(_ledger.Edges());
    }

    [Fact]
    public void A_key_that_could_not_be_converted_is_kept()
    {
        _ledger.Commit(Instances, Node("Instance", "i-1"), ToKey("a"));
        _ledger.Commit(Vpcs, Keyed(Node("Vpc", "vpc-1"), "a"));

        _ledger.Commit(Vpcs, new NodeContribution
        {
            Part = "", Label = "Vpc", Id = "vpc-1", Properties = "{\"id\":\"vpc-1\",\"name\":\"n\"}"u8.ToArray(), Unread = [NodeReference.Key("k")],
        });

        Assert.Single(_ledger.Edges());
        Assert.Contains("Vpc vpc-1 [Vpc] {\"id\":\"vpc-1\",\"name\":\"n\"}", _ledger.Nodes());
    }

    private static EdgeContribution ToKey(string value) => Edge("IN", End("Instance", "i-1"), End("Vpc", value, NodeReference.Key("k")));
}
