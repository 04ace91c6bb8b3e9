using System.Text;
using CartographyPS.Engine.Graph;
using static CartographyPS.Engine.Tests.Ledger.TestLedger;

namespace CartographyPS.Engine.Tests.Ledger;

/// <summary>Properties that could not be read: what the ledger has of them stays, and of nothing else.</summary>
public sealed class UnreadPropertyTests : IDisposable
{
    private readonly TestLedger _ledger = new();

    public void Dispose() => _ledger.Dispose();

    [Fact]
    public void What_is_known_of_it_stays_and_what_was_read_and_what_has_gone_change()
    {
        _ledger.Commit(Vpcs, Stated("""{"cidr":"1","created":"c","id":"a","name":"1"}"""));

        Assert.Equal(1, _ledger.Commit(Vpcs, Stated("""{"id":"a","name":"2"}""", "cidr")).NodesChanged);
        AssertNode("""{"cidr":"1","id":"a","name":"2"}""");
    }

    [Fact]
    public void It_costs_no_write_while_nothing_changes_and_goes_when_it_is_read()
    {
        _ledger.Commit(Vpcs, Stated("""{"cidr":"1","id":"a","name":"1"}"""));

        Assert.Equal(0, _ledger.Commit(Vpcs, Stated("""{"id":"a","name":"1"}""", "cidr")).RowsWritten);
        Assert.Equal(0, _ledger.Commit(Vpcs, Stated("""{"id":"a","name":"1"}""", "cidr")).RowsWritten);
        AssertNode("""{"cidr":"1","id":"a","name":"1"}""");
        Assert.Equal(1, _ledger.Commit(Vpcs, Stated("""{"id":"a","name":"1"}""")).NodesChanged);
        AssertNode("""{"id":"a","name":"1"}""");
    }

    [Fact]
    public void Of_a_new_node_and_of_a_property_that_was_never_read_there_is_nothing_to_keep()
    {
        Assert.Equal(1, _ledger.Commit(Vpcs, Stated("""{"id":"a"}""", "cidr")).NodesAdded);
        Assert.Equal(0, _ledger.Commit(Vpcs, Stated("""{"id":"a"}""", "cidr", "name")).RowsWritten);
        AssertNode("""{"id":"a"}""");
    }

    [Fact]
    public void What_another_row_of_the_part_says_of_it_counts()
    {
        _ledger.Commit(Vpcs, Stated("""{"cidr":"1","id":"a","name":"1"}"""));

        _ledger.Commit(Vpcs, Stated("""{"id":"a","name":"1"}""", "cidr"), Stated("""{"cidr":"2","id":"a"}"""));
        AssertNode("""{"cidr":"2","id":"a","name":"1"}""");

        _ledger.Commit(Vpcs, Stated("""{"id":"a"}""", "name"), Stated("""{"id":"a"}""", "cidr"));
        AssertNode("""{"cidr":"2","id":"a","name":"1"}""");
    }

    [Fact]
    public void Of_a_list_of_pieces_it_counts_beside_what_was_read()
    {
        _ledger.Commit(Vpcs, Stated("""{"id":"a","seen":["1","2"]}"""), Stated("""{"id":"a","seen":["3"]}"""));
        AssertNode("""{"id":"a","seen":["1","2","3"]}""");

        _ledger.Commit(Vpcs, Stated("""{"id":"a"}""", "seen"), Stated("""{"id":"a","seen":["4"]}"""));
        AssertNode("""{"id":"a","seen":["1","2","3","4"]}""");

        _ledger.Commit(Vpcs, Stated("""{"id":"a"}"""), Stated("""{"id":"a","seen":["4"]}"""));
        AssertNode("""{"id":"a","seen":["4"]}""");
    }

    [Fact]
    public void It_keeps_labels_as_they_were_stated_now()
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
