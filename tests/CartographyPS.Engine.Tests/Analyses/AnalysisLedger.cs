using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Analyses.Running;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Tests.Ledger;

namespace CartographyPS.Engine.Tests.Analyses;

/// <summary>A ledger with analyses.</summary>
internal sealed class AnalysisLedger : IDisposable
{
    public AnalysisLedger(params Analysis[] analyses)
    {
        Catalog = new AnalysisCatalog(TestLedger.SmallModel, analyses);
        Ledger = new TestLedger(model: Catalog.Model);
    }

    public AnalysisCatalog Catalog { get; }

    public TestLedger Ledger { get; }

    /// <summary>Runs the analyses.</summary>
    public IReadOnlyList<AnalysisResult> Run(bool force = false, CancellationToken stop = default, params Analysis[] chosen) =>
        [.. new AnalysisRunner(Catalog, Ledger.Ledger, Ledger.Run).Run(chosen.Length == 0 ? Catalog.Analyses : chosen, force, _ => { }, stop)];

    /// <summary>Runs the analyses in a new run.</summary>
    public IReadOnlyList<AnalysisResult> RunAgain()
    {
        Ledger.NextRun();
        return Run();
    }

    /// <summary>The status of an analysis's scope in the newest run.</summary>
    public object? Status(Analysis analysis) =>
        Ledger.Scalar($"SELECT status FROM scopes WHERE resource_type = '{analysis.Identifier}' ORDER BY run DESC, started DESC LIMIT 1");

    public static (ScopeStatus Status, int NodesChanged, int EdgesAdded, int EdgesRemoved, int Rows) Of(AnalysisResult result) =>
        (result.Status, result.Commit!.NodesChanged, result.Commit.EdgesAdded, result.Commit.EdgesRemoved, result.Commit.RowsWritten);

    public void Dispose() => Ledger.Dispose();
}
