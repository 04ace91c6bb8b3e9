using CartographyPS.Engine.Ledger.Reading.History;
using static CartographyPS.Engine.Tests.Ledger.TestLedger;

namespace CartographyPS.Engine.Tests.Ledger.Reading;

public sealed class LatestChangesTests : IDisposable
{
    private readonly TestLedger _ledger = new();

    public LatestChangesTests()
    {
        _ledger.Commit(Vpcs, Node("Vpc", "v", """{"id":"v","name":"a"}""", owner: true));
        _ledger.Commit(Instances, Node("Instance", "i", owner: true), Edge("IN", End("Instance", "i"), End("Vpc", "v")));
    }

    public void Dispose() => _ledger.Dispose();

    [Fact]
    public void Additions_are_those_of_their_commits()
    {
        var changes = Since(0);
        Assert.Equal((1, 2, 2), (changes.OfNodes("Vpc"), changes.OfNodes("Instance"), changes.OfEdges("IN", "Instance", "Vpc")));
        Assert.Equal((0, 0, 0), (changes.OfNodes("Other"), changes.OfEdges("IN", "Vpc", "Instance"), changes.OfEdges("ON", "Instance", "Vpc")));

        Assert.Equal((0, 2), (Since(1).OfNodes("Vpc"), Since(1).OfNodes("Instance")));
        Assert.Equal((0, 0), (Since(2).OfNodes("Instance"), Since(2).OfEdges("IN", "Instance", "Vpc")));
    }

    [Fact]
    public void A_change_is_one_of_its_properties_and_a_change_of_labels_one_of_the_nodes()
    {
        _ledger.Commit(Vpcs, Node("Vpc", "v", """{"id":"v","name":"b","x":1}""", owner: true));
        var changes = Since(2);
        Assert.Equal((3, 3, 0, 0), (changes.OfProperty("Vpc", "name"), changes.OfProperty("Vpc", "x"), changes.OfProperty("Vpc", "cidr"), changes.OfNodes("Vpc")));

        _ledger.Commit(Vpcs, Node("Vpc", "v", """{"id":"v","name":"b","x":1}""", owner: true, extra: "Legacy"));
        Assert.Equal((4, 0), (Since(3).OfNodes("Vpc"), Since(3).OfProperty("Vpc", "name")));
    }

    [Fact]
    public void A_removal_is_one_of_nodes_and_edges()
    {
        _ledger.Commit(Vpcs);
        var changes = Since(2);
        Assert.Equal((3, 3, 0), (changes.OfNodes("Vpc"), changes.OfEdges("IN", "Instance", "Vpc"), changes.OfNodes("Instance")));
    }

    [Fact]
    public void A_change_of_an_edges_properties_is_one_of_the_edges()
    {
        _ledger.Commit(Instances, Node("Instance", "i", owner: true), Edge("IN", End("Instance", "i"), End("Vpc", "v"), """{"x":1}"""));
        Assert.Equal((3, 0), (Since(2).OfEdges("IN", "Instance", "Vpc"), Since(2).OfNodes("Instance")));
    }

    private LatestChanges Since(long commit)
    {
        using var reader = _ledger.Read();
        return reader.LatestChanges(commit);
    }
}
