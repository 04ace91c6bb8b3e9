namespace CartographyPS.Engine.Flow;

/// <summary>What the scopes of a run share: what orders their work and bounds what they hold.</summary>
/// <param name="Scheduler">Runs their long work.</param>
/// <param name="Gate">Lets them at the ledger one at a time.</param>
/// <param name="Budget">Bounds what they hold in memory.</param>
internal sealed record ScopeFlow(WorkScheduler Scheduler, LedgerGate Gate, OpenScopeBudget Budget);
