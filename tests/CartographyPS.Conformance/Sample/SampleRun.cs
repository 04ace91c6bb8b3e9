using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Sync.Results;

namespace CartographyPS.Conformance.Sample;

/// <summary>The result of a sync.</summary>
/// <param name="Status">The run's status; null when there was no run.</param>
/// <param name="Results">The results of its scopes.</param>
/// <param name="Errors">The errors of whole accounts.</param>
internal sealed record SampleRun(RunStatus? Status, IReadOnlyList<ScopeResult> Results, IReadOnlyList<string> Errors);
