using static CartographyPS.Engine.Tests.Ledger.TestLedger;

namespace CartographyPS.Engine.Tests.Analyses;

/// <summary>An analysis with a part for each VPC computes only the parts whose inputs have changed.</summary>
public sealed class AnalysisPartTests : IDisposable
{
    private readonly List<string> _computed = [];
    private readonly AnalysisLedger _graph;

    public AnalysisPartTests() => _graph = new AnalysisLedger(new ScriptedAnalysis(
        "parts",
        analysis =>
        {
            analysis.Reads(ScriptedAnalysis.Vpc, "cidr");
            analysis.States("SAME", ScriptedAnalysis.Vpc, ScriptedAnalysis.Vpc, "cidr");
        },
        (graph, facts) =>
        {
            foreach (var vpc in graph.Nodes(ScriptedAnalysis.Vpc))
            {
                if (!facts.Begin(vpc.Id, vpc.Text("cidr")!.GetHashCode(StringComparison.Ordinal))) continue;
                _computed.Add(vpc.Id);
                facts.Edge("SAME", vpc, vpc, ("cidr", vpc.Text("cidr")!));
            }
        }));

    public void Dispose() => _graph.Dispose();

    [Fact]
    public void Only_the_parts_whose_inputs_changed_are_computed()
    {
        Write(("a", "1"), ("b", "1"), ("c", "1"));
        _graph.Run();
        Assert.Equal(["a", "b", "c"], Computed());
        _computed.Clear();

        Write(("a", "1"), ("b", "2"), ("c", "1"));
        var result = Assert.Single(_graph.RunAgain());

        Assert.Equal(["b"], Computed());
        Assert.Equal((0, 1, 0), (result.Commit!.EdgesAdded, result.Commit.EdgesChanged, result.Commit.EdgesRemoved));
        Assert.Equal(["""Vpc a -SAME-> Vpc a {"cidr":"1"}""", """Vpc b -SAME-> Vpc b {"cidr":"2"}""", """Vpc c -SAME-> Vpc c {"cidr":"1"}"""], _graph.Ledger.Edges());
    }

    [Fact]
    public void A_part_that_is_not_begun_any_more_is_removed()
    {
        Write(("a", "1"), ("b", "1"));
        _graph.Run();
        Write(("a", "1"), ("c", "1"));
        _graph.RunAgain();

        Assert.Equal(["""Vpc a -SAME-> Vpc a {"cidr":"1"}""", """Vpc c -SAME-> Vpc c {"cidr":"1"}"""], _graph.Ledger.Edges());
        Assert.Equal(["a", "b", "c"], Computed());
    }

    [Fact]
    public void A_part_is_kept_over_several_runs()
    {
        for (int run = 0; run < 4; run++)
        {
            Write(("a", "1"), ("b", $"{run}"));
            _graph.RunAgain();
        }

        Assert.Equal(["a", "b", "b", "b", "b"], Computed());
        Assert.Equal(["""Vpc a -SAME-> Vpc a {"cidr":"1"}""", """Vpc b -SAME-> Vpc b {"cidr":"3"}"""], _graph.Ledger.Edges());
    }

    [Fact]
    public void Force_computes_every_part()
    {
        Write(("a", "1"), ("b", "1"));
        _graph.Run();
        _graph.Ledger.NextRun();
        var result = Assert.Single(_graph.Run(force: true));

        Assert.Equal(["a", "a", "b", "b"], Computed());
        Assert.Equal(0, result.Commit!.RowsWritten);
    }

    private void Write(params (string Id, string Cidr)[] vpcs) =>
        _graph.Ledger.Commit(Vpcs, [.. vpcs.Select(vpc => Node("Vpc", vpc.Id, $$"""{"cidr":"{{vpc.Cidr}}","id":"{{vpc.Id}}"}""", owner: true))]);

    private IEnumerable<string> Computed() => _computed.Order(StringComparer.Ordinal);
}
