using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Sync.Results;

namespace CartographyPS.Engine.Sync.Running;

/// <summary>A run in a ledger: a new one, or a stopped one that is resumed.</summary>
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

    /// <summary>The stopped run that is resumed; null for a new run.</summary>
    public StoppedRun? Stopped { get; }

    /// <inheritdoc/>
    public IReadOnlyCollection<ScopeId> Completed => Stopped?.Completed ?? [];

    /// <summary>Begins a run, or resumes the newest if it did not end.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="info">The description of the run.</param>
    /// <param name="scopes">The scopes to read. The plan of a resumed run may contain others.</param>
    /// <param name="resume">True to resume a run.</param>
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
    /// Ends the run with the results of its scopes. Scopes that were planned before it was resumed, and not requested again, keep it from
    /// being complete. It ends nevertheless: otherwise a user who always resumes would never get a fresh reading.
    /// </summary>
    /// <returns>The status of the scopes that this invocation requested.</returns>
    public RunStatus End(IReadOnlyList<ScopeResult> results, bool stopped, bool accountsMissing)
    {
        var asked = results.Select(result => result.Status).ToList();
        var others = _ledger.Planned(Run);
        foreach (var result in results) others.Remove(new ScopeId(result.Account, result.Region, result.ResourceType));

        _ledger.EndRun(Run, StatusOf([.. asked, .. others.Values], stopped, accountsMissing));
        return StatusOf(asked, stopped, accountsMissing);
    }

    /// <summary>Records that the ledger could not be written. If that fails too, the next writer to open the ledger records it.</summary>
    public void Interrupt(LedgerException reason)
    {
        try
        {
            _ledger.EndRun(Run, RunStatus.Interrupted, reason.Message);
        }
        catch (LedgerException)
        {
            // The first error is reported.
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
