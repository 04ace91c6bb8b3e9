using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Ledger.Reading.History;

namespace CartographyPS.Engine.Analyses.Running;

/// <summary>Tells whether what an analysis reads has changed since its facts were derived.</summary>
internal sealed class Freshness(LabelKinship labels, LatestChanges changes)
{
    // What the analyses of this run have changed, each with its commit.
    private readonly List<(Analysis Analysis, long Commit)> _derived = [];

    /// <summary>Reads the changes since the oldest of some derivations.</summary>
    public static Freshness Since(LedgerReader ledger, LabelKinship labels, IEnumerable<Derivation?> derivations) =>
        new(labels, ledger.LatestChanges(derivations.Min(derivation => derivation?.Position) ?? long.MaxValue));

    /// <summary>Returns true when the facts are still those that the analysis would state.</summary>
    public bool IsCurrent(Analysis analysis, Derivation? derivation) =>
        derivation is not null && derivation.Definition == AnalysisHash.Of(analysis) && derivation.Position >= changes.Forgotten
        && !_derived.Exists(other => other.Commit > derivation.Position && AnalysisOrder.IsReadBy(analysis, other.Analysis, labels))
        && Newest(analysis) <= derivation.Position;

    /// <summary>Takes note that an analysis changed the graph.</summary>
    public void Changed(Analysis analysis, long commit) => _derived.Add((analysis, commit));

    private long Newest(Analysis analysis) => analysis.ReadNodes.SelectMany(OfNodes).Concat(analysis.ReadEdges.SelectMany(OfEdges)).DefaultIfEmpty(0).Max();

    private IEnumerable<long> OfNodes(NodeFacts read) =>
        from label in labels.PrimariesOf(read.Label)
        from property in read.Properties.Append(string.Empty)
        select property.Length == 0 ? changes.OfNodes(label) : changes.OfProperty(label, property);

    private IEnumerable<long> OfEdges(EdgeFacts read) =>
        from start in labels.PrimariesOf(read.From)
        from end in labels.PrimariesOf(read.To)
        select changes.OfEdges(read.Type, start, end);
}
