using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Sync.Planning;
using CartographyPS.Engine.Sync.Results;

namespace CartographyPS.Engine.Sync.Running;

/// <summary>
/// Runs a plan: reads its scopes in parallel and has the ledger replace each as it ends. An error in one scope is that scope's status.
/// Refused credentials end their account. A stop ends the run, and so does a ledger that cannot be written.
/// </summary>
internal sealed class SyncEngine(IRunLedger ledger, ISyncObserver observer, SyncOptions options, WorkScheduler scheduler)
{
    /// <summary>Reads the scopes of the plan.</summary>
    /// <returns>Each scope's result, in the order of their ends.</returns>
    /// <exception cref="LedgerException">The ledger could no longer be written; what was committed before is in it.</exception>
    public async Task<IReadOnlyList<ScopeResult>> RunAsync(IReadOnlyList<ScopePlan> plan, CancellationToken cancellationToken)
    {
        observer.Planned(plan);
        var settings = new RunSettings(options.Settings, DateTimeOffset.UtcNow);
        var results = new List<ScopeResult>(plan.Count);
        using var guard = new LedgerGuard(cancellationToken);
        var accounts = plan.SelectMany(scope => scope.Readers).Distinct()
            .ToDictionary(account => account, account => new AccountRun(account, observer, guard.Stopped));
        try
        {
            using var slots = new SemaphoreSlim(options.ParallelScopes);
            using var gate = new LedgerGate(scheduler);
            var flow = new ScopeFlow(scheduler, gate, new OpenScopeBudget());
            var completed = new HashSet<ScopeId>(ledger.Completed);
            var scopes = new List<Task>(plan.Count);
            foreach (var scope in plan)
            {
                await slots.WaitAsync(CancellationToken.None).ConfigureAwait(false);
                int priority = scopes.Count;
                scopes.Add(Task.Run(() => RunScopeAsync(scope, priority), CancellationToken.None));
            }
            await Task.WhenAll(scopes).ConfigureAwait(false);

            async Task RunScopeAsync(ScopePlan scope, int priority)
            {
                try
                {
                    var run = new ScopeRun(scope, new ScopeSetting(priority, ledger, flow, options, settings, guard), observer, accounts);
                    var result = completed.Contains(scope.Scope)
                        ? run.Skip("This run had read it before it was resumed.")
                        : await run.RunAsync().ConfigureAwait(false);
                    lock (results) results.Add(result);
                    observer.Ended(scope, result);
                }
                finally
                {
                    slots.Release();
                }
            }
        }
        finally
        {
            foreach (var account in accounts.Values) account.Dispose();
        }
        if (guard.Failure is { } failure) throw failure;
        return results;
    }
}
