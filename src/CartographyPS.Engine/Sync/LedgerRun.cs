using CartographyPS.Engine.Ledger;

namespace CartographyPS.Engine.Sync;

/// <summary>A run in a ledger: a new one, or one that was stopped and is taken up.</summary>
internal sealed class LedgerRun : IRunLedger
{
    private readonly GraphLedger _ledger;

    private LedgerRun(GraphLedger ledger, long run, IReadOnlyCollection<ScopeId> completed)
    {
        _ledger = ledger;
        Run = run;
        Completed = completed;
    }

    /// <inheritdoc/>
    public long Run { get; }

    /// <inheritdoc/>
    public IReadOnlyCollection<ScopeId> Completed { get; }

    /// <summary>Begins a run, or takes up the newest when that did not end.</summary>
    public static LedgerRun Begin(GraphLedger ledger, RunInfo info, bool resume)
    {
        if (resume && ledger.ResumeRun() is { } unfinished) return new LedgerRun(ledger, unfinished.Run, unfinished.Completed);
        return new LedgerRun(ledger, ledger.BeginRun(info), []);
    }

    /// <inheritdoc/>
    public IScopeWriter OpenScope(ScopeId scope) => _ledger.OpenScope(Run, scope);

    /// <inheritdoc/>
    public void Record(ScopeId scope, ScopeStatus status, string? message) => _ledger.Record(Run, scope, status, message);

    /// <summary>Ends the run with what its scopes came to.</summary>
    public RunStatus End(IReadOnlyList<SyncResult> results, bool stopped, bool accountsMissing)
    {
        var status = StatusOf(results, stopped, accountsMissing);
        _ledger.EndRun(Run, status);
        return status;
    }

    private static RunStatus StatusOf(IReadOnlyList<SyncResult> results, bool stopped, bool accountsMissing)
    {
        if (stopped) return RunStatus.Cancelled;
        int good = results.Count(result => result.Status is ScopeStatus.Complete or ScopeStatus.Unsupported or ScopeStatus.Skipped);
        if (good == results.Count && !accountsMissing) return RunStatus.Complete;
        return good == 0 && !results.Any(result => result.Status == ScopeStatus.Partial) ? RunStatus.Failed : RunStatus.Partial;
    }
}
