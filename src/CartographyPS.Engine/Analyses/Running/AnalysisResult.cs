using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;

namespace CartographyPS.Engine.Analyses.Running;

/// <summary>The result of an analysis in a run.</summary>
/// <param name="Analysis">The analysis.</param>
/// <param name="Status">Complete, or Failed: then its earlier facts are kept.</param>
/// <param name="Commit">What changed; null when nothing was committed.</param>
/// <param name="Message">The reason of a failure, or a note; null for none.</param>
/// <param name="Started">When it started, UTC.</param>
/// <param name="Time">How long it took.</param>
internal sealed record AnalysisResult(Analysis Analysis, ScopeStatus Status, ScopeCommit? Commit, string? Message, DateTime Started, TimeSpan Time)
{
    /// <summary>Returns the scope of an analysis in the ledger. It belongs to no account.</summary>
    public static ScopeId ScopeOf(Analysis analysis) => new(string.Empty, ScopeId.Global, analysis.Identifier);
}
