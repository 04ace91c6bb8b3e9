namespace CartographyPS.Conformance.Golden;

/// <summary>
/// Finds the differences from the golden graph that exist because the catalogue does not have all of Cartography's resource types and
/// analyses yet. What the catalogue's own types state must be there: a node with a label or property that only they state is theirs.
/// </summary>
/// <param name="contract">The contract.</param>
/// <param name="golden">Cartography's graph.</param>
/// <param name="ours">The graph to compare with it.</param>
internal sealed class AwaitedFacts(Contract contract, ExportedGraph golden, ExportedGraph ours)
{
    /// <summary>Returns true when a resource type or analysis to come will remove the difference.</summary>
    public bool Explain(GraphDifference difference) => difference.Kind switch
    {
        "node-missing" => IsAwaited(difference.Subject, difference.Id),
        "labels" => difference.Subject.Contains(":-", StringComparison.Ordinal) && IsAwaitedLabel(difference),
        "property-missing" => IsAwaitedProperty(difference),
        "property" or "type" => contract.Analyses.HasProperty(difference.Label, difference.Member),
        "edge-missing" => difference.Edge().Any(IsAwaited),
        _ => false,
    };

    private bool IsAwaited(string label, string id) =>
        contract.Awaited.HasNode(label) && (!contract.Known.HasNode(label) || !IsKnown(label, golden.Find(label, id)!));

    private bool IsAwaitedLabel(GraphDifference difference) =>
        contract.Awaited.HasLabel(difference.Label, difference.Member)
        && (!contract.Known.HasLabel(difference.Label, difference.Member) || !IsKnown(difference.Label, golden.Find(difference.Label, difference.Id)!));

    private bool IsAwaitedProperty(GraphDifference difference) =>
        contract.Analyses.HasProperty(difference.Label, difference.Member)
        || (contract.Awaited.HasProperty(difference.Label, difference.Member)
            && (!contract.Known.HasProperty(difference.Label, difference.Member) || !IsKnown(difference.Label, golden.Find(difference.Label, difference.Id)!)));

    private bool IsAwaited((string FromLabel, string FromId, string Type, string ToLabel, string ToId) edge)
    {
        if (golden.Find(edge.FromLabel, edge.FromId) is not { } from || golden.Find(edge.ToLabel, edge.ToId) is not { } to) return false;
        if (IsAwaitedEnd(edge.FromLabel, edge.FromId) || IsAwaitedEnd(edge.ToLabel, edge.ToId)) return true;
        return contract.Awaited.HasEdge(from.Labels, edge.Type, to.Labels) && !contract.Known.HasEdge(from.Labels, edge.Type, to.Labels);
    }

    private bool IsAwaitedEnd(string label, string id) => ours.Find(label, id) is null && IsAwaited(label, id);

    private bool IsKnown(string label, ExportedGraph.Node node) =>
        node.Properties.Any(property => contract.Known.HasProperty(label, property) && !contract.Awaited.HasProperty(label, property)
            && !contract.Analyses.HasProperty(label, property))
        || node.Labels.Any(extra => contract.Known.HasLabel(label, extra) && !contract.Awaited.HasLabel(label, extra));
}
