using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Sync.Results;

namespace CartographyPS.Engine.Sync.Running;

/// <summary>Runs analyses over a ledger in a run of their own, without AWS.</summary>
/// <param name="catalog">All analyses.</param>
/// <param name="version">The module's version, for the ledger's history.</param>
internal sealed class AnalysisUpdate(AnalysisCatalog catalog, string version)
{
    /// <summary>Runs analyses.</summary>
    /// <param name="databasePath">The ledger's file, which must exist.</param>
    /// <param name="chosen">The analyses to run.</param>
    /// <param name="force">True to derive also what is current.</param>
    /// <param name="observer">Receives the events.</param>
    /// <param name="stop">Stops the run; what analyses have committed is in the ledger.</param>
    /// <returns>The run's status.</returns>
    /// <exception cref="LedgerException">The ledger cannot be used, or could no longer be written.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public RunStatus Run(string databasePath, IReadOnlyList<Analysis> chosen, bool force, ISyncObserver observer, CancellationToken stop)
    {
        GraphLedger.RequireExists(databasePath);
        using var ledger = GraphLedger.Open(databasePath, catalog.Model);
        var run = LedgerRun.Begin(ledger, new RunInfo(version, string.Join(",", chosen.Select(analysis => analysis.Identifier))), [], resume: false);
        try
        {
            return run.End(new AnalysisStage(catalog, ledger, observer).Run(run.Run, chosen, force, stop), stopped: false, accountsMissing: false);
        }
        catch (LedgerException exception)
        {
            run.Interrupt(exception);
            throw;
        }
        catch
        {
            run.End([], stopped: true, accountsMissing: false);
            throw;
        }
    }
}
