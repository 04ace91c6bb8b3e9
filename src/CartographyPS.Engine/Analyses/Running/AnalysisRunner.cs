using System.Diagnostics;
using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Reading;

namespace CartographyPS.Engine.Analyses.Running;

/// <summary>
/// Runs analyses over a ledger, one after another. Each replaces its own scope in one transaction. An analysis that fails costs itself alone: its
/// earlier facts are kept. One whose inputs are unchanged is confirmed without work.
/// </summary>
/// <param name="catalog">All analyses.</param>
/// <param name="ledger">The ledger, open for writing.</param>
/// <param name="run">The run.</param>
internal sealed class AnalysisRunner(AnalysisCatalog catalog, GraphLedger ledger, long run)
{
    /// <summary>Runs analyses in their order.</summary>
    /// <param name="chosen">The analyses to run.</param>
    /// <param name="force">True to derive also what is current.</param>
    /// <param name="starts">Called before each analysis.</param>
    /// <param name="stop">Stops between analyses, and within one.</param>
    /// <returns>The results, as the analyses end. Those of whose inputs the graph has nothing are left out.</returns>
    /// <exception cref="LedgerException">The ledger could no longer be read or written; what was committed before is in it.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public IEnumerable<AnalysisResult> Run(IReadOnlyCollection<Analysis> chosen, bool force, Action<Analysis> starts, CancellationToken stop)
    {
        Withdraw();
        using var reader = LedgerReader.Open(ledger.Path);
        var derivations = catalog.Analyses.Where(chosen.Contains).Select(
            analysis => (Analysis: analysis, Derivation: ledger.DerivationOf(AnalysisResult.ScopeOf(analysis)))).ToList();
        var freshness = Freshness.Since(reader, catalog.Labels, derivations.Select(derived => derived.Derivation));
        var labels = reader.LabelsInUse();
        foreach (var (analysis, derivation) in derivations)
        {
            // What was derived once is withdrawn when its nodes have left the graph.
            if (derivation is null && !HasSomething(analysis, labels)) continue;

            stop.ThrowIfCancellationRequested();
            starts(analysis);
            yield return Run(analysis, force, !force && freshness.IsCurrent(analysis, derivation), reader, freshness, stop);
        }
    }

    // There must be something to read, and nodes about which to state something.
    private static bool HasSomething(Analysis analysis, ISet<string> labels) =>
        analysis.ReadNodes.Any(read => labels.Contains(read.Label))
        && (analysis.StatedNodes.Any(stated => labels.Contains(stated.Label))
            || analysis.StatedEdges.Any(stated => labels.Contains(stated.From) && labels.Contains(stated.To)));

    // What an analysis stated that is no more would stay for ever: nothing else replaces its scope.
    private void Withdraw()
    {
        var known = catalog.Analyses.Select(AnalysisResult.ScopeOf).ToList();
        foreach (var scope in ledger.ScopesOf(Analysis.Prefix).Where(scope => !known.Contains(scope) && ledger.DerivationOf(scope) is not null))
        {
            ledger.Derive(scope, null);
            using var writer = ledger.OpenScope(run, scope);
            writer.Commit(ScopeStatus.Complete, DeleteFuse.Off, "This version does not have the analysis. Its facts are withdrawn.");
        }
    }

    private AnalysisResult Run(Analysis analysis, bool force, bool isCurrent, LedgerReader reader, Freshness freshness, CancellationToken stop)
    {
        var started = DateTime.UtcNow;
        var time = Stopwatch.StartNew();
        var scope = AnalysisResult.ScopeOf(analysis);
        try
        {
            var commit = isCurrent ? ledger.Confirm(run, scope) : Derive(analysis, scope, force, reader, stop);
            var derived = ledger.Derive(scope, AnalysisHash.Of(analysis));
            if (Changes(commit) && derived is not null) freshness.Changed(analysis, derived.Position);
            return new AnalysisResult(analysis, commit.Status, commit, commit.Message, started, time.Elapsed);
        }
        catch (Exception exception) when (IsItsOwn(exception, stop))
        {
            ledger.Record(run, scope, ScopeStatus.Failed, exception.Message);
            return new AnalysisResult(analysis, ScopeStatus.Failed, null, exception.Message, started, time.Elapsed);
        }
    }

    private ScopeCommit Derive(Analysis analysis, ScopeId scope, bool force, LedgerReader reader, CancellationToken stop)
    {
        // The earlier facts are loaded while the graph is read: each takes about as long.
        var opening = Task.Run(() => ledger.OpenScope(run, scope), CancellationToken.None);
        try
        {
            var facts = new AnalysisWriter(analysis, opening, force, stop);
            using (reader.Snapshot())
            {
                analysis.State(new GraphView(analysis, reader.Compact(), stop), facts);
            }
            facts.Complete();
            ledger.Derive(scope, null);
            return opening.GetAwaiter().GetResult().Commit(ScopeStatus.Complete, DeleteFuse.Off);
        }
        finally
        {
            Close(opening);
        }
    }

    private static void Close(Task<IScopeWriter> opening)
    {
        try
        {
            opening.GetAwaiter().GetResult().Dispose();
        }
        catch (LedgerException)
        {
            // There is nothing to close. Whatever failed is told by the analysis, which could not go on without the scope.
        }
    }

    private static bool Changes(ScopeCommit commit) =>
        commit.NodesChanged + commit.EdgesAdded + commit.EdgesChanged + commit.EdgesRemoved > 0;

    // A ledger that cannot be read or written fails all analyses, and a stop is none's failure.
    private static bool IsItsOwn(Exception exception, CancellationToken stop) => exception switch
    {
        LedgerException ledger => ledger.Fault is LedgerFault.Other or LedgerFault.Query,
        OperationCanceledException => !stop.IsCancellationRequested,
        _ => true,
    };
}
