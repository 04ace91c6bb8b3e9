using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;

namespace CartographyPS.Engine.Sync.Running;

/// <summary>A run in a ledger: a new one, or one that was stopped and is taken up.</summary>
internal sealed class LedgerRun : IRunLedger
{
    private readonly GraphLedger _ledger;

    private LedgerRun(GraphLedger ledger, long run, StoppedRun? stopped)
    {
        _ledger = ledger;
        Run = run;
        Stopped = stopped;
    }

    /// <inheritdoc/>
    public long Run { get; }

    /// <summary>What it was when it was taken up; null for a new run.</summary>
    public StoppedRun? Stopped { get; }

    /// <inheritdoc/>
    public IReadOnlyCollection<ScopeId> Completed => Stopped?.Completed ?? [];

    /// <summary>Begins a run, or takes up the newest when that did not end.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="info">Who runs what.</param>
    /// <param name="scopes">What is to be read; a run that is taken up may have been to read others.</param>
    /// <param name="resume">Whether a run is to be taken up.</param>
    public static LedgerRun Begin(GraphLedger ledger, RunInfo info, IEnumerable<ScopeId> scopes, bool resume)
    {
        var stopped = resume ? ledger.ResumeRun(info.Request) : null;
        var run = new LedgerRun(ledger, stopped?.Run ?? ledger.BeginRun(info), stopped);
        ledger.Plan(scopes);
        return run;
    }

    /// <inheritdoc/>
    public IScopeWriter OpenScope(ScopeId scope) => _ledger.OpenScope(Run, scope);

    /// <inheritdoc/>
    public void Record(ScopeId scope, ScopeStatus status, string? message) => _ledger.Record(Run, scope, status, message);

    /// <summary>
    /// Ends the run with what its scopes came to. Those that it was to read before it was taken up, and was not asked for then, keep it
    /// from being complete; it ends all the same, since whoever always resumes would else never read anew what they ask for.
    /// </summary>
    /// <returns>What those came to that were asked for now.</returns>
    public RunStatus End(IReadOnlyList<SyncResult> results, bool stopped, bool accountsMissing)
    {
        var asked = results.Select(result => result.Status).ToList();
        var others = _ledger.Planned(Run);
        foreach (var result in results) others.Remove(new ScopeId(result.Account, result.Region, result.ResourceType));

        _ledger.EndRun(Run, StatusOf([.. asked, .. others.Values], stopped, accountsMissing));
        return StatusOf(asked, stopped, accountsMissing);
    }

    /// <summary>The ledger could not be written any more: notes that if it can, and leaves it to whoever opens the ledger next if not.</summary>
    public void Interrupt(LedgerException reason)
    {
        try
        {
            _ledger.EndRun(Run, RunStatus.Interrupted, reason.Message);
        }
        catch (LedgerException)
        {
            // The first error says why.
        }
    }

    private static RunStatus StatusOf(List<ScopeStatus> scopes, bool stopped, bool accountsMissing)
    {
        if (stopped) return RunStatus.Cancelled;
        int good = scopes.Count(status => status is ScopeStatus.Complete or ScopeStatus.Unsupported or ScopeStatus.Skipped);
        if (good == scopes.Count && !accountsMissing) return RunStatus.Complete;
        return good == 0 && !scopes.Contains(ScopeStatus.Partial) ? RunStatus.Failed : RunStatus.Partial;
    }
}
