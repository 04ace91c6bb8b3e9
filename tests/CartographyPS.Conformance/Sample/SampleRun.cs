using CartographyPS.Engine.Ledger;

namespace CartographyPS.Conformance.Sample;

/// <summary>How a sync went.</summary>
/// <param name="Status">How the run ended; null when there was none.</param>
/// <param name="Results">The results of its scopes.</param>
/// <param name="Errors">The errors of whole accounts.</param>
internal sealed record SampleRun(RunStatus? Status, IReadOnlyList<SyncResult> Results, IReadOnlyList<string> Errors);
