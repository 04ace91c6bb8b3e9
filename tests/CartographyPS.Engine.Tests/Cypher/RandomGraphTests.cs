using CartographyPS.Cypher.Graphs;
using CartographyPS.Engine.Cypher;
using CartographyPS.Engine.Tests.Ledger;
using Direction = CartographyPS.Cypher.Graphs.EdgeDirection;
using static CartographyPS.Engine.Tests.Ledger.TestLedger;

namespace CartographyPS.Engine.Tests.Cypher;

/// <summary>Random graphs, of which some runs have removed nodes: the edges at each node are those that the ledger lists.</summary>
public class RandomGraphTests
{
    private static readonly string[] Types = ["IN", "RESOURCE", "PEER", "HAS"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Edges_at_nodes_are_those_of_the_ledger(int seed)
    {
        var random = new Random(seed);
        using var ledger = new TestLedger();
        for (int run = 0; run < 3; run++)
        {
            ledger.Commit(Instances, [.. Contributions(random)]);
            ledger.NextRun();
        }
        using var reader = ledger.Read();
        using var graph = LedgerGraph.Open(reader, "1.0");
        var expected = reader.OrderedEdges().Select(edge => $"{edge.FromId} {edge.Type} {edge.ToId}").Order(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(expected);
        Assert.Equal(expected, Texts(graph, graph.Edges(null)));
        Assert.Equal(expected, Texts(graph, graph.Nodes(null).SelectMany(node => graph.Edges(node, Direction.Out, null))));
        Assert.Equal(expected, Texts(graph, graph.Nodes(null).SelectMany(node => graph.Edges(node, Direction.In, null))));
        Assert.Equal(expected, Texts(graph, graph.Types.SelectMany((_, type) => graph.Edges(type))));
        Assert.Equal(expected, Texts(graph, graph.Nodes(null).SelectMany(node => graph.Types.SelectMany((_, type) => graph.Edges(node, Direction.In, [type])))));
        Assert.Equal(expected, Texts(graph, graph.Nodes(null).SelectMany(from => graph.Nodes(null).SelectMany(to => graph.EdgesBetween(from, to, null)))));
        foreach (long node in graph.Nodes(null)) AssertBothWays(graph, node);
    }

    private static void AssertBothWays(LedgerGraph graph, long node)
    {
        var both = graph.Edges(node, Direction.Both, null).Select(edge => edge.Id).ToList();

        Assert.Equal(both.Count, both.Distinct().Count());
        Assert.Equal(
            graph.Edges(node, Direction.Out, null).Concat(graph.Edges(node, Direction.In, null)).Select(edge => edge.Id).Distinct().Order(), both.Order());
        Assert.Equal(both.Count, graph.Degree(node, Direction.Both, null));
    }

    private static IEnumerable<object> Contributions(Random random)
    {
        for (int node = 0; node < 30; node++)
        {
            if (random.Next(4) > 0) yield return Node(Label(node), $"n{node}", extra: node % 3 == 0 ? ["Legacy"] : []);
        }
        for (int edge = 0; edge < 120; edge++)
        {
            int from = random.Next(30);
            int to = random.Next(8) == 0 ? from : random.Next(30);
            yield return Edge(Types[random.Next(Types.Length)], End(Label(from), $"n{from}"), End(Label(to), $"n{to}"));
        }
    }

    private static string Label(int node) => node % 2 == 0 ? "Instance" : "Vpc";

    private static List<string> Texts(LedgerGraph graph, IEnumerable<EdgeHandle> edges) =>
        [.. edges.Select(edge => $"{graph.NodeProperty(edge.From, "id")} {graph.Types[edge.Type]} {graph.NodeProperty(edge.To, "id")}").Order(StringComparer.Ordinal)];
}
