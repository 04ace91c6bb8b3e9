using System.Text;
using CartographyPS.Engine.Graph;
using static CartographyPS.Engine.Tests.Ledger.TestLedger;

namespace CartographyPS.Engine.Tests.Ledger;

/// <summary>The ledger keeps the earlier values of properties that could not be read, and of no others.</summary>
public sealed class UnreadPropertyTests : IDisposable
{
    private readonly TestLedger _ledger = new();

    public void Dispose() => _ledger.Dispose();

    [Fact]
    public void An_unread_property_keeps_its_value_and_the_others_change()
    {
        _ledger.Commit(Vpcs, Stated("""{"cidr":"1","created":"c","id":"a","name":"1"}"""));

        Assert.Equal(1, _ledger.Commit(Vpcs, Stated("""{"id":"a","name":"2"}""", "cidr")).NodesChanged);
        AssertNode("""{"cidr":"1","id":"a","name":"2"}""");
    }

    [Fact]
    public void It_causes_no_write_while_nothing_changes_and_is_replaced_when_it_is_read()
    {
        _ledger.Commit(Vpcs, Stated("""{"cidr":"1","id":"a","name":"1"}"""));

        Assert.Equal(0, _ledger.Commit(Vpcs, Stated("""{"id":"a","name":"1"}""", "cidr")).RowsWritten);
        Assert.Equal(0, _ledger.Commit(Vpcs, Stated("""{"id":"a","name":"1"}""", "cidr")).RowsWritten);
        AssertNode("""{"cidr":"1","id":"a","name":"1"}""");
        Assert.Equal(1, _ledger.Commit(Vpcs, Stated("""{"id":"a","name":"1"}""")).NodesChanged);
        AssertNode("""{"id":"a","name":"1"}""");
    }

    [Fact]
    public void A_new_node_and_a_property_never_read_have_nothing_to_keep()
    {
        Assert.Equal(1, _ledger.Commit(Vpcs, Stated("""{"id":"a"}""", "cidr")).NodesAdded);
        Assert.Equal(0, _ledger.Commit(Vpcs, Stated("""{"id":"a"}""", "cidr", "name")).RowsWritten);
        AssertNode("""{"id":"a"}""");
    }

    [Fact]
    public void A_value_stated_by_another_row_of_the_part_counts()
    {
        _ledger.Commit(Vpcs, Stated("""{"cidr":"1","id":"a","name":"1"}"""));

        _ledger.Commit(Vpcs, Stated("""{"id":"a","name":"1"}""", "cidr"), Stated("""{"cidr":"2","id":"a"}"""));
        AssertNode("""{"cidr":"2","id":"a","name":"1"}""");

        _ledger.Commit(Vpcs, Stated("""{"id":"a"}""", "name"), Stated("""{"id":"a"}""", "cidr"));
        AssertNode("""{"cidr":"2","id":"a","name":"1"}""");
    }

    [Fact]
    public void The_earlier_elements_of_a_united_list_count_beside_those_read()
    {
        _ledger.Commit(Vpcs, Stated("""{"id":"a","seen":["1","2"]}"""), Stated("""{"id":"a","seen":["3"]}"""));
        AssertNode("""{"id":"a","seen":["1","2","3"]}""");

        _ledger.Commit(Vpcs, Stated("""{"id":"a"}""", "seen"), Stated("""{"id":"a","seen":["4"]}"""));
        AssertNode("""{"id":"a","seen":["1","2","3","4"]}""");

        _ledger.Commit(Vpcs, Stated("""{"id":"a"}"""), Stated("""{"id":"a","seen":["4"]}"""));
        AssertNode("""{"id":"a","seen":["4"]}""");
    }

    [Fact]
    public void Labels_are_those_stated_last()
    {
        _ledger.Commit(Vpcs, Stated("""{"cidr":"1","id":"a"}"""));

        Assert.Equal(0, _ledger.Commit(Vpcs, Stated("""{"id":"a"}""", "cidr")).NodesChanged);
    }

    private static NodeContribution Stated(string properties, params string[] unread) => new()
    {
        Part = string.Empty,
        Label = "Vpc",
        Id = "a",
        Properties = Encoding.UTF8.GetBytes(properties),
        Unread = unread,
    };

    private void AssertNode(string properties) => Assert.Equal($"Vpc a [Vpc] {properties}", Assert.Single(_ledger.Nodes()));
}
