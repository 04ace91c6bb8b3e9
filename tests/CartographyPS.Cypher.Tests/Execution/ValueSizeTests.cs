using CartographyPS.Cypher.Execution;
using CartographyPS.Cypher.Graphs;
using CartographyPS.Cypher.Tests.Graphs;

namespace CartographyPS.Cypher.Tests.Execution;

/// <summary>Sizes are estimates: they lie near what the runtime needs.</summary>
public sealed class ValueSizeTests
{
    private static readonly string Text = new('a', 1000);

    [Fact]
    public void A_text_takes_two_bytes_for_each_character() => Assert.InRange(ValueSize.Of(Text), 2000, 2040);

    [Fact]
    public void Null_and_booleans_take_no_room_of_their_own()
    {
        Assert.Equal(0, ValueSize.Of(null));
        Assert.Equal(0, ValueSize.Of(true));
        Assert.InRange(ValueSize.Of(1L), 16, 40);
        Assert.InRange(ValueSize.Of(1.5), 16, 40);
    }

    [Fact]
    public void A_list_takes_a_reference_for_each_item_and_the_items()
    {
        Assert.InRange(ValueSize.Of(new object?[100]), 800, 840);
        Assert.InRange(ValueSize.Of(Enumerable.Repeat<object?>(Text, 10).ToArray()), 20_080, 20_500);
        Assert.InRange(ValueSize.Of(new object?[] { new object?[] { new object?[] { Text } } }), 2000, 2200);
    }

    [Fact]
    public void A_map_takes_its_entries_and_their_values()
    {
        Assert.InRange(ValueSize.Of(new Dictionary<string, object?> { ["a"] = Text, ["b"] = new object?[] { Text } }), 4000, 4300);
        Assert.InRange(ValueSize.Of(Enumerable.Range(0, 100).ToDictionary(number => $"{number}", _ => (object?)null)), 4000, 4100);
    }

    [Fact]
    public void A_path_takes_its_nodes_and_edges()
    {
        var graph = new MemoryGraph();
        for (int node = 0; node <= 100; node++) graph.AddNode([], new Dictionary<string, object?>());
        var edges = Enumerable.Range(0, 100).Select(node => new Relationship(graph, graph.AddEdge(node, "T", node + 1))).ToList();
        var path = new Path([.. Enumerable.Range(0, 101).Select(node => new Node(graph, node))], edges);

        long items = (101 * ValueSize.Of(path.Start)) + (100 * ValueSize.Of(edges[0]));
        Assert.InRange(ValueSize.Of(path), items + (201 * 8), items + (201 * 8) + 100);
        Assert.True(ValueSize.Of(edges[0]) > ValueSize.Of(path.Start));
    }

    [Fact]
    public void A_row_takes_a_reference_for_each_value_and_the_values() => Assert.InRange(ValueSize.OfRow([Text, null, Text]), 4000, 4150);
}
