using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Engine.Graph;
using static CartographyPS.Engine.Tests.Ledger.TestLedger;

namespace CartographyPS.Engine.Tests.Analyses;

public class AnalysisWriterTests
{
    [Fact]
    public void Facts_of_all_kinds_reach_the_graph()
    {
        string[] nodes = [];
        string[] edges = [];
        Commit(
            (vpc, facts) =>
            {
                facts.Set(vpc, "words", "a \"word\"");
                facts.Set(vpc, "flag", false);
                facts.Set(vpc, "flag", true);
                facts.Set(vpc, "count", 7);
                facts.Set(vpc, "size", 1L << 40);
                facts.Set(vpc, "names", new[] { "b", "a" });
                foreach (string kind in new[] { "z", "a", "z" }) facts.Add(vpc, "kinds", kind);
                facts.Edge("IN", vpc, vpc, ("z", "last"), ("a", true));
                facts.Edge("PLAIN", vpc, vpc);
            },
            ledger => (nodes, edges) = (ledger.Nodes(), ledger.Edges()));

        Assert.Equal(
            ["""Vpc v [Vpc] {"count":7,"flag":true,"id":"v","kinds":["z","a"],"names":["b","a"],"size":1099511627776,"words":"a \"word\""}"""], nodes);
        Assert.Equal(["""Vpc v -IN-> Vpc v {"a":true,"z":"last"}""", "Vpc v -PLAIN-> Vpc v {}"], edges);
    }

    [Fact]
    public void Undeclared_facts_and_odd_values_fail_the_analysis()
    {
        Assert.Contains("states Vpc.other", Failure((vpc, facts) => facts.Set(vpc, "other", true)), StringComparison.Ordinal);
        Assert.Contains("states (Vpc)-[OTHER]->(Vpc)", Failure((vpc, facts) => facts.Edge("OTHER", vpc, vpc)), StringComparison.Ordinal);
        Assert.Contains("(Vpc)-[IN]->(Vpc) with other", Failure((vpc, facts) => facts.Edge("IN", vpc, vpc, ("other", true))), StringComparison.Ordinal);
        Assert.Contains("not Double", Failure((vpc, facts) => facts.Set(vpc, "count", 0.5)), StringComparison.Ordinal);
    }

    private static string Failure(Action<NodeRow, AnalysisWriter> state)
    {
        string message = "";
        Commit(state, ledger => message = $"{ledger.Scalar("SELECT message FROM scopes WHERE status = 'Failed'")}");
        return message;
    }

    private static void Commit(Action<NodeRow, AnalysisWriter> state, Action<Ledger.TestLedger> then)
    {
        using var graph = new AnalysisLedger(new ScriptedAnalysis(
            "test",
            analysis =>
            {
                analysis.Reads(ScriptedAnalysis.Vpc);
                analysis.States(ScriptedAnalysis.Vpc, "words", "flag", "count", "size", "names", "kinds");
                analysis.States("IN", ScriptedAnalysis.Vpc, ScriptedAnalysis.Vpc, "z", "a");
                analysis.States("PLAIN", ScriptedAnalysis.Vpc, ScriptedAnalysis.Vpc);
            },
            (view, facts) => state(view.Nodes(ScriptedAnalysis.Vpc).Single(), facts)));
        graph.Ledger.Commit(new ScopeId("1", "r", "t"), Node("Vpc", "v", owner: true));
        graph.Run();
        then(graph.Ledger);
    }
}
