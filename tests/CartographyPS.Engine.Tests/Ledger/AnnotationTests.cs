using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using static CartographyPS.Engine.Tests.Ledger.TestLedger;

namespace CartographyPS.Engine.Tests.Ledger;

/// <summary>Contributions that add to nodes which others state.</summary>
public sealed class AnnotationTests : IDisposable
{
    private readonly TestLedger _ledger = new();

    public void Dispose() => _ledger.Dispose();

    [Fact]
    public void An_annotation_adds_properties_and_labels_and_its_addition_and_removal_change_the_node()
    {
        _ledger.Commit(Vpcs, Node("Vpc", "v", owner: true));

        var said = _ledger.Commit(Buckets, Annotation("Vpc", "v", """{"open":true}""", extra: "Legacy"));
        Assert.Equal((0, 0, 1, 0), (said.Nodes, said.NodesAdded, said.NodesChanged, said.NodesRemoved));
        Assert.Equal(["Vpc v [Legacy,Vpc] {\"id\":\"v\",\"open\":true}"], _ledger.Nodes());

        Assert.Equal(1, _ledger.Commit(Buckets).NodesChanged);
        Assert.Equal(["Vpc v [Vpc] {\"id\":\"v\"}"], _ledger.Nodes());
        Assert.Equal(
            [
                "s3 Changed {\":labels\":[[\"Legacy\",\"Vpc\"],[\"Vpc\"]],\"open\":[true,null]}",
                "s3 Changed {\":labels\":[[\"Vpc\"],[\"Legacy\",\"Vpc\"]],\"open\":[null,true]}",
            ],
            Changes());
    }

    [Fact]
    public void It_waits_for_its_node_and_again_after_the_node_is_removed()
    {
        Assert.Equal(0, _ledger.Commit(Buckets, Annotation("Vpc", "v", """{"open":true}""")).NodesAdded);
        Assert.Empty(_ledger.Nodes());

        for (int time = 0; time < 2; time++)
        {
            Assert.Equal((1, 0), Added(_ledger.Commit(Vpcs, Node("Vpc", "v", owner: true))));
            Assert.Equal(["Vpc v [Vpc] {\"id\":\"v\",\"open\":true}"], _ledger.Nodes());

            Assert.Equal(1, _ledger.Commit(Vpcs).NodesRemoved);
            Assert.Empty(_ledger.Nodes());
            Assert.Equal(0L, _ledger.Misplaced());
        }
    }

    [Fact]
    public void One_that_is_removed_or_changed_while_it_waits_is_as_last_stated()
    {
        _ledger.Commit(Buckets, Annotation("Vpc", "v", """{"open":true}"""), Annotation("Vpc", "w", """{"open":true}"""));
        _ledger.Commit(Buckets, Annotation("Vpc", "w", """{"open":false}"""));

        _ledger.Commit(Vpcs, Node("Vpc", "v"), Node("Vpc", "w"));

        Assert.Equal(["Vpc v [Vpc] {\"id\":\"v\"}", "Vpc w [Vpc] {\"id\":\"w\",\"open\":false}"], _ledger.Nodes());
    }

    [Fact]
    public void It_keeps_no_node_in_the_graph_and_hides_no_removal_from_the_fuse()
    {
        object[] vpcs = [.. Enumerable.Range(0, 100).Select(i => Node("Vpc", $"{i}", owner: true))];
        object[] notes = [.. Enumerable.Range(0, 100).Select(i => Annotation("Vpc", $"{i}", """{"open":true}"""))];
        _ledger.Commit(Vpcs, vpcs);
        _ledger.Commit(Buckets, notes);

        var held = _ledger.Commit(Vpcs, DeleteFuse.Default, [], vpcs[0]);
        Assert.Equal(ScopeStatus.Held, held.Status);
        Assert.Contains("99 of the 100 nodes", held.Message, StringComparison.Ordinal);

        Assert.Equal(99, _ledger.Commit(Vpcs, vpcs[0]).NodesRemoved);
        Assert.Single(_ledger.Nodes());
    }

    [Fact]
    public void The_annotations_of_a_scope_do_not_count_for_its_own_fuse()
    {
        object[] notes = [.. Enumerable.Range(0, 100).Select(i => Annotation("Vpc", $"{i}", """{"open":true}"""))];
        _ledger.Commit(Vpcs, [.. Enumerable.Range(0, 100).Select(i => Node("Vpc", $"{i}"))]);
        object[] instances = [.. Enumerable.Range(0, 30).Select(i => Node("Instance", $"{i}"))];
        _ledger.Commit(Instances, [.. instances, .. notes]);

        // Annotations that are kept do not hide how many nodes are removed, and removed annotations do not count.
        Assert.Equal(ScopeStatus.Held, _ledger.Commit(Instances, DeleteFuse.Default, [], notes).Status);
        Assert.Equal(ScopeStatus.Complete, _ledger.Commit(Instances, DeleteFuse.Default, [], instances).Status);
        Assert.Equal(130, _ledger.Nodes().Length);
    }

    [Fact]
    public void The_owner_of_the_label_wins_then_the_greater_value()
    {
        _ledger.Commit(Vpcs, Node("Vpc", "v", """{"cidr":"a","id":"v"}""", owner: true));
        _ledger.Commit(Instances, Node("Vpc", "v", """{"id":"v","name":"m"}"""));
        _ledger.Commit(Buckets, Annotation("Vpc", "v", """{"cidr":"z","name":"n"}"""));
        Assert.Equal(["Vpc v [Vpc] {\"cidr\":\"a\",\"id\":\"v\",\"name\":\"n\"}"], _ledger.Nodes());
    }

    [Fact]
    public void It_may_state_a_piece_of_a_united_list()
    {
        _ledger.Commit(Vpcs, Node("Vpc", "v", """{"id":"v","seen":["b"]}""", owner: true));
        _ledger.Commit(Buckets, Annotation("Vpc", "v", """{"seen":["a"]}"""));
        Assert.Equal(["Vpc v [Vpc] {\"id\":\"v\",\"seen\":[\"a\",\"b\"]}"], _ledger.Nodes());
    }

    [Fact]
    public void Edges_find_a_node_by_an_annotated_property()
    {
        _ledger.Commit(Instances, Node("Instance", "i"), Edge("IN", End("Instance", "i"), End("Vpc", "main", "name")));
        _ledger.Commit(Buckets, Annotation("Vpc", "v", """{"name":"main"}"""));
        _ledger.Commit(Vpcs, Node("Vpc", "v"));
        Assert.Single(_ledger.Edges());

        _ledger.Commit(Buckets);
        Assert.Empty(_ledger.Edges());
    }

    [Fact]
    public void One_that_could_not_be_read_again_is_kept()
    {
        string part = PartPath.Append(PartPath.Root, "read", "1");
        _ledger.Commit(Vpcs, Node("Vpc", "v"));
        _ledger.Commit(Buckets, Annotation("Vpc", "v", """{"open":true}""", part), Annotation("Vpc", "w", """{"open":true}""", part));

        _ledger.Commit(Buckets, DeleteFuse.Off, [part]);
        _ledger.Commit(Vpcs, Node("Vpc", "v"), Node("Vpc", "w"));
        Assert.Equal(["Vpc v [Vpc] {\"id\":\"v\",\"open\":true}", "Vpc w [Vpc] {\"id\":\"w\",\"open\":true}"], _ledger.Nodes());
    }

    [Fact]
    public void A_property_of_it_that_could_not_be_converted_is_kept_even_while_it_waits()
    {
        _ledger.Commit(Buckets, Annotation("Vpc", "v", """{"name":"a","open":true}"""));
        _ledger.Commit(Buckets, new NodeContribution { Part = "", Label = "Vpc", Id = "v", Properties = "{\"name\":\"b\"}"u8.ToArray(), Unread = ["open"], Annotates = true });

        _ledger.Commit(Vpcs, Node("Vpc", "v"));
        Assert.Equal(["Vpc v [Vpc] {\"id\":\"v\",\"name\":\"b\",\"open\":true}"], _ledger.Nodes());
    }

    [Fact]
    public void Annotating_a_node_does_not_count_as_reading_it()
    {
        _ledger.Commit(Vpcs, Node("Vpc", "v"));
        long read = LastUpdated();
        _ledger.NextRun();
        _ledger.Commit(Buckets, Annotation("Vpc", "v", """{"open":true}"""));
        Assert.Equal(read, LastUpdated());
    }

    [Fact]
    public void One_that_says_the_same_again_writes_nothing()
    {
        object[] notes = [Annotation("Vpc", "v", """{"open":true}"""), Annotation("Vpc", "w", """{"open":true}""")];
        _ledger.Commit(Vpcs, Node("Vpc", "v"));
        _ledger.Commit(Buckets, notes);
        Assert.Equal(0, _ledger.Commit(Buckets, notes).RowsWritten);
    }

    private static (int Added, int Changed) Added(ScopeCommit commit) => (commit.NodesAdded, commit.NodesChanged);

    private long LastUpdated() => (long)_ledger.Scalar("SELECT lastupdated FROM nodes WHERE id = 'v'")!;

    private string[] Changes()
    {
        using var reader = _ledger.Read();
        return [.. reader.Query("SELECT resource_type || ' ' || change || ' ' || detail AS text FROM changes WHERE change = 'Changed' ORDER BY text", [], row => row.GetString(0))];
    }
}
