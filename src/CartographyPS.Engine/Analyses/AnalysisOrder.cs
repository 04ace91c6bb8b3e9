using CartographyPS.Engine.Resources.Checks;

namespace CartographyPS.Engine.Analyses;

/// <summary>Orders analyses: one that reads what another states comes after it; otherwise they go by name.</summary>
internal static class AnalysisOrder
{
    /// <summary>Returns the analyses in the order in which they run.</summary>
    /// <param name="analyses">All analyses.</param>
    /// <param name="labels">The labels that nodes may carry together.</param>
    /// <exception cref="DefinitionException">Analyses read each other's facts in a circle.</exception>
    public static IReadOnlyList<Analysis> Of(IEnumerable<Analysis> analyses, LabelKinship labels)
    {
        var waiting = analyses.OrderBy(analysis => analysis.Name, StringComparer.Ordinal).ToList();
        var ordered = new List<Analysis>(waiting.Count);
        while (waiting.Count > 0)
        {
            var next = waiting.Find(analysis => !waiting.Exists(other => other != analysis && IsReadBy(analysis, other, labels)))
                ?? throw new DefinitionException(
                    [$"The analyses {string.Join(", ", waiting.Select(analysis => analysis.Name))} read each other's facts in a circle."]);
            waiting.Remove(next);
            ordered.Add(next);
        }
        return ordered;
    }

    /// <summary>Returns true when an analysis reads facts that another, or it itself, states.</summary>
    public static bool IsReadBy(Analysis reader, Analysis other, LabelKinship labels) =>
        reader.ReadNodes.Any(
            read => other.StatedNodes.Any(stated => read.Properties.Intersect(stated.Properties).Any() && labels.Overlap(read.Label, stated.Label)))
        || reader.ReadEdges.Any(read => other.StatedEdges.Any(stated =>
            read.Type == stated.Type && labels.Overlap(read.From, stated.From) && labels.Overlap(read.To, stated.To)));
}
