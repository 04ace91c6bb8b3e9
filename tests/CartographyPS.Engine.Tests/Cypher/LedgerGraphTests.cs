using CartographyPS.Cypher.Temporal;
using CartographyPS.Engine.Cypher;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Tests.Ledger;
using Direction = CartographyPS.Cypher.Graphs.EdgeDirection;
using static CartographyPS.Engine.Tests.Ledger.TestLedger;

namespace CartographyPS.Engine.Tests.Cypher;

/// <summary>The ledger as a graph: what queries find in it.</summary>
public sealed class LedgerGraphTests : IDisposable
{
    private readonly TestLedger _ledger = new();
    private readonly LedgerReader _reader;

    public LedgerGraphTests()
    {
        _ledger.Commit(
            Vpcs,
            Node("Vpc", "vpc-1", """{"cidr":"10.0.0.0/16","created":"2030-01-01T00:00:00.5+01:00","id":"vpc-1","name":"main"}""", owner: true),
            Node("Vpc", "vpc-2", """{"id":"vpc-2","name":"main"}""", owner: true));
        _ledger.Commit(
            Instances,
            Node("Instance", "i-1", """{"big":123456789012345678901,"empty":[],"id":"i-1","map":{"a":1},"mixed":["a",1],"name":"we\"b","none":null,"ratio":0.5,"size":7,"tags":["a","b"]}""", extra: "Legacy"),
            Node("Instance", "i-2", extra: "Legacy"),
            Edge("IN", End("Instance", "i-1"), End("Vpc", "vpc-1"), """{"since":3}"""),
            Edge("IN", End("Instance", "i-2"), End("Vpc", "vpc-1")),
            Edge("PEER", End("Vpc", "vpc-1"), End("Vpc", "vpc-1")),
            Edge("PEER", End("Vpc", "vpc-1"), End("Vpc", "vpc-2")));
        _reader = _ledger.Read();
        Graph = LedgerGraph.Open(_reader, "9.9");
    }

    private LedgerGraph Graph { get; }

    public void Dispose()
    {
        Graph.Dispose();
        _reader.Dispose();
        _ledger.Dispose();
    }

    [Fact]
    public void Labels_types_and_their_counts_are_those_in_use()
    {
        Assert.Equal(["Instance", "Legacy", "Vpc"], Graph.Labels.Order(StringComparer.Ordinal));
        Assert.Equal(["IN", "PEER"], Graph.Types.Order(StringComparer.Ordinal));
        Assert.Equal([2L, 2, 2], new[] { "Instance", "Legacy", "Vpc" }.Select(label => Graph.CountNodes(Graph.LabelNumber(label))));
        Assert.Equal([2L, 2], new[] { "IN", "PEER" }.Select(type => Graph.CountEdges(Graph.TypeNumber(type))));
        Assert.Equal((4, 4), (Graph.CountNodes(null), Graph.CountEdges(null)));
        Assert.Null(Graph.LabelNumber("instance"));
        Assert.Null(Graph.TypeNumber("RESOURCE"));
    }

    [Fact]
    public void Nodes_have_their_labels_in_one_order_and_are_found_by_each()
    {
        Assert.Equal(["i-1", "i-2"], Ids(Graph.Nodes(Graph.LabelNumber("Legacy"))));
        Assert.Equal(["i-1", "i-2", "vpc-1", "vpc-2"], Ids(Graph.Nodes(null)));
        Assert.Equal(["Instance", "Legacy"], Graph.LabelsOf(One("i-1")));
        Assert.True(Graph.HasLabel(One("i-1"), Graph.LabelNumber("Legacy")!.Value));
        Assert.False(Graph.HasLabel(One("vpc-1"), Graph.LabelNumber("Legacy")!.Value));
        Assert.True(Graph.HasNode(One("vpc-2")));
        Assert.False(Graph.HasNode(4711));
    }

    [Theory]
    [InlineData("Vpc", "id", "vpc-1", "vpc-1")]
    [InlineData("Instance", "id", "vpc-1", "")]
    [InlineData(null, "id", "i-2", "i-2")]
    [InlineData("Vpc", "name", "main", "vpc-1 vpc-2")]
    [InlineData("Vpc", "name", "other", "")]
    public void Nodes_are_found_by_an_indexed_property(string? label, string key, string value, string ids)
    {
        int? number = label is null ? null : Graph.LabelNumber(label);

        Assert.True(Graph.IsIndexed(number, key));
        Assert.Equal(ids, string.Join(' ', Ids(Graph.Nodes(number, key, value))));
    }

    [Theory]
    [InlineData("Instance", "name", "web")]
    [InlineData("Instance", "size", 7L)]
    [InlineData("Vpc", "id", 7L)]
    [InlineData(null, "name", "main")]
    public void Nodes_that_no_index_finds_are_all_of_the_label(string? label, string key, object value)
    {
        int? number = label is null ? null : Graph.LabelNumber(label);

        Assert.Equal(Ids(Graph.Nodes(number)), Ids(Graph.Nodes(number, key, value)));
    }

    [Fact]
    public void A_property_is_indexed_where_all_nodes_of_the_label_are()
    {
        Assert.False(Graph.IsIndexed(Graph.LabelNumber("Instance"), "name"));
        Assert.False(Graph.IsIndexed(null, "name"));
        Assert.False(Graph.IsIndexed(Graph.LabelNumber("Vpc"), "cidr"));
    }

    [Fact]
    public void Values_are_those_that_a_publish_writes()
    {
        long node = One("i-1");

        Assert.Equal("we\"b", Graph.NodeProperty(node, "name"));
        Assert.Equal(7L, Graph.NodeProperty(node, "size"));
        Assert.Equal(0.5, Graph.NodeProperty(node, "ratio"));
        Assert.Equal("123456789012345678901", Graph.NodeProperty(node, "big"));
        Assert.Equal("""{"a":1}""", Graph.NodeProperty(node, "map"));
        Assert.Equal(["a", "b"], (IEnumerable<object?>)Graph.NodeProperty(node, "tags")!);
        Assert.Equal(["a", "1"], (IEnumerable<object?>)Graph.NodeProperty(node, "mixed")!);
        Assert.Empty((IEnumerable<object?>)Graph.NodeProperty(node, "empty")!);
        Assert.Null(Graph.NodeProperty(node, "none"));
        Assert.Null(Graph.NodeProperty(node, "nam"));
        Assert.Equal("2030-01-01T00:00:00.5+01:00", Assert.IsType<ZonedDateTime>(Graph.NodeProperty(One("vpc-1"), "created")).ToString());
    }

    [Fact]
    public void All_properties_are_the_single_ones_with_the_housekeeping()
    {
        var vpc = Graph.NodeProperties(One("vpc-2"));
        var edge = Graph.Edges(One("i-1"), Direction.Out, null).Single();

        Assert.Equal(["_ledger", "_module_name", "_module_version", "firstseen", "id", "lastupdated", "name"], vpc.Keys.Order(StringComparer.Ordinal));
        Assert.All(vpc, property => Assert.Equal(property.Value, Graph.NodeProperty(One("vpc-2"), property.Key)));
        Assert.Equal(new DateTimeOffset(Time(1)).ToUnixTimeMilliseconds(), vpc["firstseen"]);
        Assert.Equal(new DateTimeOffset(Time(1)).ToUnixTimeSeconds(), vpc["lastupdated"]);
        Assert.Equal(("cartography:aws", "9.9"), (vpc["_module_name"], vpc["_module_version"]));
        Assert.Equal(_reader.Id.ToString("N"), vpc["_ledger"]);
        Assert.Equal(["_ledger", "_module_name", "_module_version", "firstseen", "lastupdated", "since"], Graph.EdgeProperties(edge).Keys.Order(StringComparer.Ordinal));
        Assert.All(Graph.EdgeProperties(edge), property => Assert.Equal(property.Value, Graph.EdgeProperty(edge, property.Key)));
        Assert.Equal(3L, Graph.EdgeProperty(edge, "since"));
    }

    [Fact]
    public void A_node_without_null_properties_has_no_such_keys() => Assert.DoesNotContain("none", Graph.NodeProperties(One("i-1")).Keys);

    [Fact]
    public void Property_keys_are_those_of_the_labels_in_use_of_edges_and_of_all()
    {
        Assert.Equal(["_ledger", "_module_name", "_module_version", "cidr", "created", "firstseen", "id", "lastupdated", "name", "since", "subnet", "tags"], Graph.PropertyKeys);
        Assert.All(Graph.PropertyKeys, key => Assert.True(Graph.HasPropertyKey(key)));
        Assert.False(Graph.HasPropertyKey("nam"));
    }

    [Theory]
    [InlineData("vpc-1", Direction.In, "IN", "i-1 i-2")]
    [InlineData("vpc-1", Direction.In, "", "i-1 i-2 vpc-1")]
    [InlineData("vpc-1", Direction.Out, "", "vpc-1 vpc-2")]
    [InlineData("vpc-1", Direction.Both, "", "i-1 i-2 vpc-1 vpc-2")]
    [InlineData("vpc-1", Direction.Both, "PEER", "vpc-1 vpc-2")]
    [InlineData("vpc-1", Direction.Both, "PEER IN", "i-1 i-2 vpc-1 vpc-2")]
    [InlineData("vpc-2", Direction.Out, "", "")]
    [InlineData("i-2", Direction.Out, "PEER", "")]
    public void Edges_at_a_node_are_found_by_direction_and_types(string id, Direction direction, string types, string far)
    {
        int[]? numbers = types.Length == 0 ? null : [.. types.Split(' ').Select(type => Graph.TypeNumber(type)!.Value)];

        var edges = Graph.Edges(One(id), direction, numbers).ToList();

        Assert.Equal(far, string.Join(' ', Ids(edges.Select(edge => edge.Other(One(id))))));
        Assert.Equal(edges.Count, Graph.Degree(One(id), direction, numbers));
        Assert.All(edges, edge => Assert.Equal(edge, Graph.FindEdge(edge.Id)));
    }

    [Fact]
    public void Edges_are_found_by_type_by_handle_and_by_both_ends()
    {
        Assert.Equal(4, Graph.Edges(null).Select(edge => edge.Id).Distinct().Count());
        Assert.All(Graph.Edges(Graph.TypeNumber("PEER")), edge => Assert.Equal("PEER", Graph.Types[edge.Type]));
        Assert.Equal(One("vpc-2"), Assert.Single(Graph.EdgesBetween(One("vpc-1"), One("vpc-2"), null)).To);
        Assert.Single(Graph.EdgesBetween(One("vpc-1"), One("vpc-1"), null));
        Assert.Empty(Graph.EdgesBetween(One("vpc-1"), One("vpc-2"), [Graph.TypeNumber("IN")!.Value]));
        Assert.Empty(Graph.EdgesBetween(One("vpc-2"), One("vpc-1"), null));
        Assert.Null(Graph.FindEdge(-1));
        Assert.Null(Graph.FindEdge(4));
    }

    [Fact]
    public void A_query_sees_one_state_while_a_run_writes()
    {
        Assert.Equal(4, Graph.CountNodes(null));
        _ledger.NextRun();
        _ledger.Commit(Instances, Node("Instance", "i-9", """{"id":"i-9","name":"new"}""", extra: "Legacy"));
        _ledger.Commit(Vpcs, Node("Vpc", "vpc-1", """{"id":"vpc-1","name":"renamed"}""", owner: true));

        Assert.Equal("main", Graph.NodeProperty(One("vpc-1"), "name"));
        Assert.Equal(2, Graph.Edges(One("vpc-1"), Direction.In, [Graph.TypeNumber("IN")!.Value]).Count());
        Assert.Empty(Graph.Nodes(null, "id", "i-9"));
        using var reader = _ledger.Read();
        using var later = LedgerGraph.Open(reader, "9.9");
        Assert.Equal("renamed", later.NodeProperty(later.Nodes(null, "id", "vpc-1").Single(), "name"));
    }

    [Fact]
    public void Long_texts_are_read_again_and_whole()
    {
        string text = new('x', 100_000);
        _ledger.NextRun();
        _ledger.Commit(Buckets, Node("Bucket", "b-1", $$"""{"id":"b-1","policy":"{{text}}"}"""), Node("Bucket", "b-2", $$"""{"id":"b-2","policy":"{{text}}y"}"""));
        using var reader = _ledger.Read();
        using var graph = LedgerGraph.Open(reader, "9.9");

        var nodes = graph.Nodes(graph.LabelNumber("Bucket")).ToList();

        Assert.Equal([text, text + "y", text], new[] { nodes[0], nodes[1], nodes[0] }.Select(node => graph.NodeProperty(node, "policy")));
    }

    private IEnumerable<string> Ids(IEnumerable<long> nodes) => nodes.Select(node => (string)Graph.NodeProperty(node, "id")!).Order(StringComparer.Ordinal);

    private long One(string id) => Graph.Nodes(null, "id", id).Single();
}
