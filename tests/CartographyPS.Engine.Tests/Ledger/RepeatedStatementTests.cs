using CartographyPS.Engine.Ledger;
using static CartographyPS.Engine.Tests.Ledger.TestLedger;

namespace CartographyPS.Engine.Tests.Ledger;

/// <summary>Nodes and edges that one reading states with several contents: their union counts, in whatever order they are stated.</summary>
public sealed class RepeatedStatementTests : IDisposable
{
    private readonly TestLedger _ledger = new();

    public void Dispose() => _ledger.Dispose();

    [Fact]
    public void New_edges_have_the_properties_of_all_statements()
    {
        var commit = Edges("""{"x":1}""", """{"x":2}""", """{"y":3}""", """{"x":1}""");

        Assert.Equal((1, 1), (commit.Edges, commit.EdgesAdded));
        AssertEdge("""{"x":2,"y":3}""");
        Assert.Equal(0, Edges("""{"y":3}""", """{"x":2}""", """{"x":1}""").RowsWritten);
    }

    [Fact]
    public void An_edge_stated_as_stored_and_then_with_other_properties_gains_them()
    {
        Edges("""{"x":1}""");

        Assert.Equal((0, 1, 0), Counts(Edges("""{"x":1}""", """{"y":2}""")));
        AssertEdge("""{"x":1,"y":2}""");
        Assert.Equal((0, 1, 0), Counts(Edges("""{"y":2}""", """{"z":3}""")));
        AssertEdge("""{"y":2,"z":3}""");
        Assert.Equal((0, 1, 0), Counts(Edges("""{"z":3}""")));
        AssertEdge("""{"z":3}""");
    }

    [Fact]
    public void An_edge_stated_with_other_properties_and_then_as_stored_gains_them_too()
    {
        Edges("""{"x":1}""");

        Assert.Equal((0, 1, 0), Counts(Edges("""{"y":2}""", """{"x":1}""")));
        AssertEdge("""{"x":1,"y":2}""");
    }

    [Fact]
    public void A_node_stated_with_several_contents_changes_with_each()
    {
        Nodes("""{"id":"a","name":"1"}""");

        Assert.Equal(1, Nodes("""{"id":"a","name":"1"}""", """{"cidr":"2","id":"a"}""").NodesChanged);
        AssertNode("""{"cidr":"2","id":"a","name":"1"}""");
        Assert.Equal(1, Nodes("""{"id":"a","name":"3"}""", """{"cidr":"2","id":"a"}""", """{"id":"a","name":"0"}""").NodesChanged);
        AssertNode("""{"cidr":"2","id":"a","name":"3"}""");
        Assert.Equal(0, Nodes("""{"id":"a","name":"0"}""", """{"id":"a","name":"3"}""", """{"cidr":"2","id":"a"}""").RowsWritten);
    }

    private ScopeCommit Edges(params string[] properties) => _ledger.Commit(
        Vpcs, [Node("Vpc", "a"), Node("Vpc", "b"), .. properties.Select(text => Edge("IN", End("Vpc", "a"), End("Vpc", "b"), text))]);

    private ScopeCommit Nodes(params string[] properties) => _ledger.Commit(Vpcs, [.. properties.Select(text => Node("Vpc", "a", text))]);

    private void AssertEdge(string properties) => Assert.Equal($"Vpc a -IN-> Vpc b {properties}", Assert.Single(_ledger.Edges()));

    private void AssertNode(string properties) => Assert.Equal($"Vpc a [Vpc] {properties}", Assert.Single(_ledger.Nodes()));

    private static (int, int, int) Counts(ScopeCommit commit) => (commit.EdgesAdded, commit.EdgesChanged, commit.EdgesRemoved);
}
