using CartographyPS.Engine.Analyses.Running;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using static CartographyPS.Engine.Tests.Ledger.TestLedger;

namespace CartographyPS.Engine.Tests.Analyses;

public sealed class AnalysisRunnerTests : IDisposable
{
    private readonly ScriptedAnalysis _opening = ScriptedAnalysis.Opening();
    private readonly ScriptedAnalysis _exposing = ScriptedAnalysis.Exposing();
    private readonly AnalysisLedger _graph;

    public AnalysisRunnerTests() => _graph = new AnalysisLedger(_exposing, _opening);

    public void Dispose() => _graph.Dispose();

    [Fact]
    public void Facts_are_derived_in_the_order_in_which_one_analysis_reads_what_another_states()
    {
        Fill();

        var results = _graph.Run();

        Assert.Equal(["opening", "exposing"], results.Select(result => result.Analysis.Name));
        Assert.Equal((ScopeStatus.Complete, 1, 0, 0), (results[0].Status, results[0].Commit!.NodesChanged, results[0].Commit!.EdgesAdded, results[0].Commit!.NodesAdded));
        Assert.Equal(["Vpc v Instance i {\"type\":\"direct\"}"], Exposed());
        Assert.Contains("Vpc v [Vpc] {\"cidr\":\"10.0.0.0/8\",\"id\":\"v\",\"open\":true}", _graph.Ledger.Nodes());
    }

    [Fact]
    public void An_unchanged_graph_is_confirmed_without_work_and_without_rows()
    {
        Fill();
        _graph.Run();

        var again = _graph.RunAgain();

        Assert.Equal([1, 1], [_opening.Derived, _exposing.Derived]);
        Assert.All(again, result => Assert.Equal((ScopeStatus.Complete, 0, 0, 0, 0), AnalysisLedger.Of(result)));
        Assert.Equal(1, again[1].Commit!.Edges);
        Assert.Equal("2", $"{_graph.Ledger.Scalar("SELECT max(confirmed) FROM ledger_scope WHERE resource_type = 'analysis:exposing'")}");
    }

    [Fact]
    public void A_change_of_what_is_not_read_causes_no_work()
    {
        Fill();
        _graph.Run();
        _graph.Ledger.Commit(Vpcs, Node("Vpc", "v", """{"cidr":"10.0.0.0/8","id":"v","name":"other"}""", owner: true));

        _graph.RunAgain();

        Assert.Equal([1, 1], [_opening.Derived, _exposing.Derived]);
    }

    [Theory]
    [InlineData("""{"id":"v"}""", true)]
    [InlineData("", false)]
    public void A_fact_ends_with_what_supports_it_and_keeps_no_node_alive(string vpc, bool stays)
    {
        Fill();
        _graph.Run();
        if (vpc.Length == 0) _graph.Ledger.Commit(Vpcs);
        else _graph.Ledger.Commit(Vpcs, Node("Vpc", "v", vpc, owner: true));

        _graph.RunAgain();

        Assert.Equal([2, 2], [_opening.Derived, _exposing.Derived]);
        Assert.Empty(Exposed());
        Assert.Equal(stays ? ["Instance i [Instance] {\"id\":\"i\"}", "Vpc v [Vpc] {\"id\":\"v\"}"] : ["Instance i [Instance] {\"id\":\"i\"}"], _graph.Ledger.Nodes());
        Assert.Equal(0L, _graph.Ledger.Misplaced());
    }

    [Fact]
    public void The_removal_of_all_facts_trips_no_fuse_and_counts_for_none()
    {
        _graph.Ledger.Commit(Vpcs, [.. Enumerable.Range(0, 100).Select(number => Node("Vpc", $"v{number}", $$"""{"cidr":"c","id":"v{{number}}"}""", owner: true))]);
        _graph.Run();

        var fuse = _graph.Ledger.Commit(Vpcs, DeleteFuse.Default, [], Node("Vpc", "v0", """{"cidr":"c","id":"v0"}""", owner: true));
        Assert.Equal(ScopeStatus.Held, fuse.Status);
        _graph.Ledger.Commit(Vpcs, DeleteFuse.Off, [], Node("Vpc", "v0", owner: true));

        Assert.Equal(ScopeStatus.Complete, _graph.RunAgain()[0].Status);
        Assert.Equal(["Vpc v0 [Vpc] {\"id\":\"v0\"}"], _graph.Ledger.Nodes());
    }

    [Fact]
    public void A_failing_analysis_keeps_its_facts_and_the_others_run()
    {
        bool fails = false;
        var failing = new ScriptedAnalysis(
            "failing",
            analysis =>
            {
                analysis.Reads(ScriptedAnalysis.Vpc, "cidr");
                analysis.States(ScriptedAnalysis.Vpc, "wide");
            },
            (graph, facts) =>
            {
                foreach (var vpc in graph.Nodes(ScriptedAnalysis.Vpc)) facts.Set(vpc, "wide", true);
                if (fails) throw new InvalidOperationException("It cannot.");
            });
        using var ledger = new AnalysisLedger(failing, _opening);
        ledger.Ledger.Commit(Vpcs, Node("Vpc", "v", """{"cidr":"c","id":"v"}""", owner: true));
        ledger.Run();
        fails = true;
        ledger.Ledger.Commit(Vpcs, Node("Vpc", "v", """{"cidr":"d","id":"v"}""", owner: true));

        var results = ledger.RunAgain();

        Assert.Equal((ScopeStatus.Failed, "It cannot."), (results[0].Status, results[0].Message));
        Assert.Equal(ScopeStatus.Complete, results[1].Status);
        Assert.Equal(("Failed", "Complete"), (ledger.Status(failing), ledger.Status(_opening)));
        Assert.Equal(["Vpc v [Vpc] {\"cidr\":\"d\",\"id\":\"v\",\"open\":true,\"wide\":true}"], ledger.Ledger.Nodes());

        // What failed is derived again, although its inputs are those of the failure.
        fails = false;
        Assert.Equal(ScopeStatus.Complete, ledger.RunAgain()[0].Status);
        Assert.Equal(3, failing.Derived);
    }

    [Fact]
    public void Another_definition_is_derived_anew()
    {
        Fill();
        _graph.Run();
        var other = new ScriptedAnalysis("opening", analysis =>
        {
            analysis.Reads(ScriptedAnalysis.Vpc, "cidr", "name");
            analysis.States(ScriptedAnalysis.Vpc, "open");
        });
        _graph.Ledger.NextRun();

        var catalog = new Engine.Analyses.AnalysisCatalog(SmallModel, [other]);
        var result = Assert.Single(new AnalysisRunner(catalog, _graph.Ledger.Ledger, _graph.Ledger.Run).Run(catalog.Analyses, false, _ => { }, default));

        Assert.Equal(1, result.Commit!.NodesChanged);
        Assert.Equal(1, other.Derived);
    }

    [Fact]
    public void Changes_that_were_deleted_from_the_log_count_as_changes()
    {
        using var ledger = new AnalysisLedger(_opening);
        ledger.Ledger.Commit(Vpcs, Node("Vpc", "v", """{"cidr":"c","id":"v"}""", owner: true));
        ledger.Run();
        ledger.Ledger.Commit(Vpcs, Node("Vpc", "v", owner: true));
        for (int run = 0; run <= new LedgerOptions().RunsWithChanges; run++) ledger.Ledger.NextRun();

        ledger.Run();

        Assert.Equal(["Vpc v [Vpc] {\"id\":\"v\"}"], ledger.Ledger.Nodes());
    }

    [Fact]
    public void An_analysis_that_could_state_nothing_has_no_result_and_one_that_had_is_withdrawn()
    {
        _graph.Ledger.Commit(Instances, Node("Instance", "i", owner: true));
        Assert.Empty(_graph.Run());

        _graph.Ledger.NextRun();
        _graph.Ledger.Commit(Instances);
        _graph.Ledger.Commit(Vpcs, Node("Vpc", "v", owner: true));
        Assert.Equal(["opening"], _graph.RunAgain().Select(result => result.Analysis.Name));

        Fill();
        _graph.RunAgain();
        _graph.Ledger.Commit(Vpcs);
        _graph.Ledger.Commit(Instances);
        Assert.Equal(["opening", "exposing"], _graph.RunAgain().Select(result => result.Analysis.Name));
    }

    [Fact]
    public void The_facts_of_an_analysis_that_is_no_more_are_withdrawn_once()
    {
        Fill();
        _graph.Run();
        var catalog = new Engine.Analyses.AnalysisCatalog(SmallModel, [_opening]);
        IEnumerable<string> Others()
        {
            _graph.Ledger.NextRun();
            return new AnalysisRunner(catalog, _graph.Ledger.Ledger, _graph.Ledger.Run).Run(catalog.Analyses, false, _ => { }, default).Select(result => result.Analysis.Name);
        }

        Assert.Equal(["opening"], Others());
        Assert.Empty(Exposed());
        Assert.Contains("Vpc v [Vpc] {\"cidr\":\"10.0.0.0/8\",\"id\":\"v\",\"open\":true}", _graph.Ledger.Nodes());
        Assert.Equal(["opening"], Others());
        Assert.Equal(2L, _graph.Ledger.Scalar("SELECT count(*) FROM scopes WHERE resource_type = 'analysis:exposing'"));

        // They are derived anew when the analysis is back.
        _graph.RunAgain();
        Assert.Equal(["Vpc v Instance i {\"type\":\"direct\"}"], Exposed());
    }

    [Fact]
    public void A_forced_run_derives_what_is_current()
    {
        Fill();
        _graph.Run();
        _graph.Ledger.NextRun();

        Assert.All(_graph.Run(force: true), result => Assert.Equal((ScopeStatus.Complete, 0, 0, 0, 0), AnalysisLedger.Of(result)));
        Assert.Equal([2, 2], [_opening.Derived, _exposing.Derived]);
    }

    [Fact]
    public void Only_the_chosen_analyses_run()
    {
        Fill();
        Assert.Equal(["exposing"], _graph.Run(false, default, _exposing).Select(result => result.Analysis.Name));
        Assert.Empty(Exposed());
    }

    [Fact]
    public void A_stop_ends_the_run_and_leaves_the_facts_as_they_were()
    {
        using var stop = new CancellationTokenSource();
        var stopping = new ScriptedAnalysis(
            "stopping",
            analysis =>
            {
                analysis.Reads(ScriptedAnalysis.Vpc);
                analysis.States(ScriptedAnalysis.Vpc, "wide");
            },
            (graph, facts) =>
            {
                var vpc = graph.Nodes(ScriptedAnalysis.Vpc).Single();
                stop.Cancel();
                facts.Set(vpc, "wide", true);
            });
        using var ledger = new AnalysisLedger(stopping);
        ledger.Ledger.Commit(Vpcs, Node("Vpc", "v", owner: true));

        Assert.Throws<OperationCanceledException>(() => ledger.Run(false, stop.Token));
        Assert.Equal(["Vpc v [Vpc] {\"id\":\"v\"}"], ledger.Ledger.Nodes());
    }

    [Fact]
    public void A_reopened_ledger_remembers_what_was_derived()
    {
        Fill();
        _graph.Run();
        _graph.Ledger.Restart();

        _graph.Run();

        Assert.Equal([1, 1], [_opening.Derived, _exposing.Derived]);
    }

    private void Fill()
    {
        _graph.Ledger.Commit(Vpcs, Node("Vpc", "v", """{"cidr":"10.0.0.0/8","id":"v"}""", owner: true));
        _graph.Ledger.Commit(Instances, Node("Instance", "i", owner: true), Edge("IN", End("Instance", "i"), End("Vpc", "v")));
    }

    private string[] Exposed() => [.. _graph.Ledger.Edges().Where(edge => edge.Contains("-EXPOSES->", StringComparison.Ordinal)).Select(edge => edge.Replace("-EXPOSES-> ", "", StringComparison.Ordinal))];
}
