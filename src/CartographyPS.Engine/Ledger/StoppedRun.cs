using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Ledger;

/// <summary>A run that did not end.</summary>
/// <param name="Run">The run's number.</param>
/// <param name="Started">When the run began, UTC.</param>
/// <param name="Completed">The scopes that the run had read.</param>
internal sealed record StoppedRun(long Run, DateTime Started, IReadOnlyCollection<ScopeId> Completed);
