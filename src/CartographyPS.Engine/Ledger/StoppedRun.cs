using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Ledger;

/// <summary>A run that did not end.</summary>
/// <param name="Run">Its number.</param>
/// <param name="Started">When it began, UTC.</param>
/// <param name="Completed">The scopes that it had read.</param>
internal sealed record StoppedRun(long Run, DateTime Started, IReadOnlyCollection<ScopeId> Completed);
