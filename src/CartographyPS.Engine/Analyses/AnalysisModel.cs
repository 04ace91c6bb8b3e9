using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Analyses;

/// <summary>Adds what analyses state to the shape of the graph.</summary>
internal static class AnalysisModel
{
    /// <summary>Returns the shape of the graph of resource types with the properties and edges of analyses.</summary>
    public static GraphModel Add(GraphModel types, IReadOnlyList<Analysis> analyses)
    {
        var labels = types.Labels.ToDictionary(label => label.Key, label => label.Value);
        foreach (var stated in analyses.SelectMany(analysis => analysis.StatedNodes))
        {
            // AnalysisCheck reports a label that no type states.
            if (labels.TryGetValue(stated.Label, out var names)) labels[stated.Label] = Sorted(names.Concat(stated.Properties));
        }
        var edges = types.EdgeProperties.ToDictionary(edge => edge.Key, edge => edge.Value);
        foreach (var stated in analyses.SelectMany(analysis => analysis.StatedEdges))
            edges[stated.Type] = Sorted((edges.TryGetValue(stated.Type, out var names) ? names : []).Concat(stated.Properties));
        return new GraphModel
        {
            Labels = labels,
            SharedLabels = types.SharedLabels,
            EdgeTypes = Sorted(types.EdgeTypes.Concat(analyses.SelectMany(analysis => analysis.StatedEdges).Select(stated => stated.Type))),
            EdgeProperties = edges,
            References = types.References,
            Temporal = types.Temporal,
            United = types.United,
            Fleeting = types.Fleeting,
            ExtraLabels = types.ExtraLabels,
        };
    }

    private static IReadOnlyList<string> Sorted(IEnumerable<string> names) => [.. names.Distinct().OrderBy(name => name, StringComparer.Ordinal)];
}
