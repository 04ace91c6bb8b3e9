namespace CartographyPS.Engine.Flow;

/// <summary>The scheduler, gate and budget that the scopes of a run share.</summary>
/// <param name="Scheduler">Runs their long work.</param>
/// <param name="Gate">Serializes their access to the ledger.</param>
/// <param name="Budget">Bounds what they hold in memory.</param>
internal sealed record ScopeFlow(WorkScheduler Scheduler, LedgerGate Gate, OpenScopeBudget Budget);
