using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Tests.Ledger;
using static CartographyPS.Engine.Tests.Ledger.TestLedger;

namespace CartographyPS.Engine.Tests.Analyses;

public sealed class GraphViewTests : IDisposable
{
    private static readonly Label Vpc = ScriptedAnalysis.Vpc;
    private static readonly Label Instance = ScriptedAnalysis.Instance;

    private readonly TestLedger _ledger = new();

    public void Dispose() => _ledger.Dispose();

    [Fact]
    public void Nodes_have_the_declared_properties_with_their_types()
    {
        _ledger.Commit(Vpcs, Node("Vpc", "v", """{"flag":true,"id":"v","list":["a","b"],"name":"\"x\"\n","number":-7,"other":1,"word":"true"}"""));

        View(analysis => analysis.Reads(Vpc, "flag", "list", "name", "number", "word", "none"), view =>
        {
            var row = Assert.Single(view.Nodes(Vpc));
            Assert.Equal(("Vpc", "v", "Vpc v"), (row.Label, row.Id, row.ToString()));
            Assert.Equal("\"x\"\n", row.Text("name"));
            Assert.Equal([true, false, false], new[] { "flag", "word", "none" }.Select(row.IsTrue));
            Assert.Equal([-7, null], new[] { "number", "name" }.Select(row.Number));
            Assert.Equal(["a", "b"], row.Texts("list"));
            Assert.Equal(["true"], row.Texts("word"));
            Assert.Empty(row.Texts("none"));
            Assert.Equal((null, false, true), (row.Text("none"), row.Has("none"), row.Has("flag")));
            Assert.Throws<InvalidOperationException>(() => row.Text("other"));
        });
    }

    [Fact]
    public void Nodes_are_found_by_additional_labels_and_grouped_by_a_property()
    {
        _ledger.Commit(
            Vpcs,
            Node("Vpc", "v", """{"id":"v","name":"n"}""", extra: "Legacy"), Node("Instance", "i", """{"id":"i","name":"n"}""", extra: "Legacy"),
            Node("Vpc", "w", """{"id":"w"}""", extra: "Legacy"), Node("Vpc", "x"));

        View(analysis => analysis.Reads(ScriptedAnalysis.Legacy, "name"), view =>
        {
            var nodes = view.Nodes(ScriptedAnalysis.Legacy);
            Assert.Equal(["Instance i", "Vpc v", "Vpc w"], nodes.Select(node => node.ToString()).Order());
            Assert.Equal(["Instance i", "Vpc v"], Assert.Single(nodes.By("name")).Select(node => node.ToString()).Order());
            Assert.Same(nodes, view.Nodes(ScriptedAnalysis.Legacy));
        });
    }

    [Theory]
    [InlineData("IN", 1, 3)]
    [InlineData("IN", 3, 1)]
    [InlineData("RESOURCE", 3, 1)]
    public void Edges_are_followed_in_both_directions_whichever_end_has_more_nodes(string type, int instances, int vpcs)
    {
        _ledger.Commit(
            Vpcs,
            [
                .. Enumerable.Range(0, instances).Select(number => Node("Instance", $"i{number}")), .. Enumerable.Range(0, vpcs).Select(number => Node("Vpc", $"v{number}")),
                Node("Other", "o"), Edge(type, End("Instance", "i0"), End("Other", "o")), Edge("PAST", End("Instance", "i0"), End("Vpc", "v0")),
                .. from instance in Enumerable.Range(0, instances)
                   from vpc in Enumerable.Range(0, vpcs)
                   select Edge(type, End("Instance", $"i{instance}"), End("Vpc", $"v{vpc}")),
            ]);

        View(
            analysis =>
            {
                analysis.Reads(Instance);
                analysis.Reads(Vpc);
                analysis.Reads(type, Instance, Vpc);
            },
            view =>
            {
                var edges = view.Edges(type, Instance, Vpc);
                Assert.Equal(3, edges.Count);
                Assert.Equal(vpcs, edges.From(view.Nodes(Instance).First()).Count());
                Assert.Equal(instances, edges.To(view.Nodes(Vpc).First()).Count());
                Assert.Same(edges, view.Edges(type, Instance, Vpc));
            });
    }

    [Fact]
    public void Edges_lead_to_their_own_nodes_and_from_those_of_their_label_only()
    {
        _ledger.Commit(
            Vpcs,
            Node("Instance", "a"), Node("Instance", "b"), Node("Instance", "c"), Node("Vpc", "v"), Node("Vpc", "w"),
            Edge("IN", End("Instance", "a"), End("Vpc", "v")), Edge("IN", End("Instance", "a"), End("Vpc", "w")), Edge("IN", End("Instance", "c"), End("Vpc", "w")));

        View(
            analysis =>
            {
                analysis.Reads(Instance);
                analysis.Reads(Vpc);
                analysis.Reads("IN", Instance, Vpc);
            },
            view =>
            {
                var edges = view.Edges("IN", Instance, Vpc);
                Assert.Equal(["a v", "a w", "c w"], edges.Select(edge => $"{edge.From.Id} {edge.To.Id}").Order());
                Assert.Equal(["a: v w", "b: ", "c: w"], view.Nodes(Instance).Select(node => $"{node.Id}: {Ids(edges.From(node))}").Order());
                Assert.Equal(["v: a", "w: a c"], view.Nodes(Vpc).Select(node => $"{node.Id}: {Ids(edges.To(node))}").Order());
                Assert.All(view.Nodes(Vpc), node => Assert.Empty(edges.From(node)));
                Assert.All(view.Nodes(Instance), node => Assert.Empty(edges.To(node)));
            });

        static string Ids(IEnumerable<NodeRow> nodes) => string.Join(' ', nodes.Select(node => node.Id).Order());
    }

    [Fact]
    public void What_is_not_declared_cannot_be_read()
    {
        _ledger.Commit(Vpcs, Node("Vpc", "v"), Node("Instance", "i"), Edge("IN", End("Instance", "i"), End("Vpc", "v")));

        View(analysis => analysis.Reads(Vpc), view =>
        {
            Assert.Throws<InvalidOperationException>(() => view.Nodes(Instance));
            Assert.Throws<InvalidOperationException>(() => view.Edges("IN", Instance, Vpc));
        });
    }

    [Fact]
    public void A_label_or_type_that_the_ledger_does_not_have_is_empty()
    {
        View(
            analysis =>
            {
                analysis.Reads(Vpc);
                analysis.Reads(Instance);
                analysis.Reads("IN", Instance, Vpc);
            },
            view => Assert.Equal((0, 0), (view.Nodes(Vpc).Count, view.Edges("IN", Instance, Vpc).Count)));
    }

    [Fact]
    public void A_stop_ends_the_reading()
    {
        _ledger.Commit(Vpcs, Node("Vpc", "v"));

        View(analysis => analysis.Reads(Vpc), view => Assert.Throws<OperationCanceledException>(() => view.Nodes(Vpc)), new CancellationToken(canceled: true));
    }

    private void View(Action<ScriptedAnalysis> define, Action<GraphView> assert, CancellationToken stop = default)
    {
        using var reader = LedgerReader.Open(_ledger.Path);
        assert(new GraphView(new ScriptedAnalysis("test", define), reader.Compact(), stop));
    }
}
