using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Sync.Planning;
using CartographyPS.Engine.Sync.Results;
using CartographyPS.Engine.Sync.Running;
using CartographyPS.Engine.Tests.Analyses;
using CartographyPS.Engine.Tests.Ledger;
using static CartographyPS.Engine.Tests.Ledger.TestLedger;

namespace CartographyPS.Engine.Tests.Sync.Running;

public sealed class AnalysisUpdateTests : IDisposable
{
    private static readonly ScriptedAnalysis Failing = new(
        "failing",
        analysis =>
        {
            analysis.Reads(ScriptedAnalysis.Vpc);
            analysis.States(ScriptedAnalysis.Vpc, "wide");
        },
        (_, _) => throw new InvalidOperationException("It cannot."));

    private readonly TestLedger _ledger = new();
    private readonly Observer _observer = new();

    public AnalysisUpdateTests()
    {
        _ledger.Commit(Vpcs, Node("Vpc", "v", """{"cidr":"c","id":"v"}""", owner: true));
        _ledger.Ledger.EndRun(_ledger.Run, RunStatus.Complete);
        _ledger.Ledger.Dispose();
    }

    public void Dispose() => _ledger.Dispose();

    [Fact]
    public void It_is_a_run_of_its_own_with_results_of_no_account()
    {
        Assert.Equal(RunStatus.Complete, Update(_ledger.Path, default, ScriptedAnalysis.Opening()));

        var result = Assert.Single(_observer.Results);
        Assert.Equal(("", "global", "analysis:opening", ScopeStatus.Complete, 1, 2L), (result.Account, result.Region, result.ResourceType, result.Status, result.NodesChanged, result.Run));
        Assert.Equal(["analysis:opening"], _observer.Started);
        Assert.Equal((2, "Complete", "analysis:opening"), Newest());
    }

    [Fact]
    public void An_analysis_that_fails_makes_the_run_partial_and_all_that_fail_make_it_fail()
    {
        Assert.Equal(RunStatus.Partial, Update(_ledger.Path, default, ScriptedAnalysis.Opening(), Failing));
        Assert.Equal(["It cannot.", null], _observer.Results.Select(result => result.Message));

        Assert.Equal(RunStatus.Failed, Update(_ledger.Path, default, Failing));
        Assert.Equal((3, "Failed", "analysis:failing"), Newest());
    }

    [Fact]
    public void A_stop_cancels_the_run()
    {
        Assert.Throws<OperationCanceledException>(() => Update(_ledger.Path, new CancellationToken(canceled: true), ScriptedAnalysis.Opening()));
        Assert.Equal((2, "Cancelled", "analysis:opening"), Newest());
    }

    [Fact]
    public void A_ledger_is_not_created()
    {
        string missing = Path.Combine(_ledger.Folder, "missing.db");

        Assert.Equal(LedgerFault.NotFound, Assert.Throws<LedgerException>(() => Update(missing, default, ScriptedAnalysis.Opening())).Fault);
        Assert.False(File.Exists(missing));
    }

    private RunStatus Update(string path, CancellationToken stop, params Analysis[] analyses)
    {
        var catalog = new AnalysisCatalog(SmallModel, analyses);
        return new AnalysisUpdate(catalog, "1.0").Run(path, catalog.Analyses, false, _observer, stop);
    }

    private (int Run, string Status, string Request) Newest()
    {
        using var reader = LedgerReader.Open(_ledger.Path);
        return reader.Query("SELECT run, status, request FROM runs ORDER BY run DESC", [], row => (row.GetInt32(0), row.GetString(1), row.GetString(2))).First();
    }

    private sealed class Observer : ISyncObserver
    {
        public List<string> Started { get; } = [];

        public List<ScopeResult> Results { get; } = [];

        public void AnalysisStarted(Analysis analysis) => Started.Add(analysis.Identifier);

        public void AnalysisEnded(ScopeResult result) => Results.Add(result);

        public void Connecting(int done, int all) => Assert.Fail("No account is read.");

        public void Planned(IReadOnlyList<ScopePlan> scopes) => Assert.Fail("No scope is read.");

        void ISyncObserver.Started(ScopePlan scope) => Assert.Fail("No scope is read.");

        public void Ended(ScopePlan scope, ScopeResult result) => Assert.Fail("No scope is read.");

        public void AccountFailed(SyncAccount account, Exception exception) => Assert.Fail("No account is read.");

        public void ProfileFailed(string profile, Exception exception) => Assert.Fail("No account is read.");

        public void Warning(string message) => Assert.Fail(message);

        public void Verbose(string message) => Assert.Fail(message);
    }
}
