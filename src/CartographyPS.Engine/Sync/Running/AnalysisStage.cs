using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Analyses.Running;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Sync.Results;

namespace CartographyPS.Engine.Sync.Running;

/// <summary>The stage of a run that derives facts from the whole ledger, whatever the run itself has read.</summary>
/// <param name="catalog">All analyses.</param>
/// <param name="ledger">The ledger, open for writing.</param>
/// <param name="observer">Receives the events.</param>
internal sealed class AnalysisStage(AnalysisCatalog catalog, GraphLedger ledger, ISyncObserver observer)
{
    /// <summary>Runs analyses, and reports each as it ends.</summary>
    /// <param name="run">The run.</param>
    /// <param name="chosen">The analyses to run.</param>
    /// <param name="force">True to derive also what is current.</param>
    /// <param name="stop">Stops the stage.</param>
    /// <exception cref="LedgerException">The ledger could no longer be read or written.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public IReadOnlyList<ScopeResult> Run(long run, IReadOnlyCollection<Analysis> chosen, bool force, CancellationToken stop)
    {
        var results = new List<ScopeResult>();
        foreach (var analysed in new AnalysisRunner(catalog, ledger, run).Run(chosen, force, observer.AnalysisStarted, stop))
        {
            var result = Result(analysed, run);
            results.Add(result);
            observer.AnalysisEnded(result);
        }
        return results;
    }

    private static ScopeResult Result(AnalysisResult analysed, long run) => CommitResult.Of(analysed.Commit, analysed.Time) with
    {
        Region = ScopeId.Global,
        ResourceType = analysed.Analysis.Identifier,
        Status = analysed.Status,
        Message = analysed.Message,
        Started = analysed.Started,
        Run = run,
    };
}
