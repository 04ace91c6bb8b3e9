using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources.Checks;

namespace CartographyPS.Engine.Analyses;

/// <summary>Checks the definitions of analyses against each other and against the graph that resource types make.</summary>
internal static class AnalysisCheck
{
    /// <summary>Throws when a definition is wrong.</summary>
    /// <param name="analyses">All analyses.</param>
    /// <param name="model">The graph of the resource types and the analyses.</param>
    /// <param name="labels">The labels that nodes may carry together.</param>
    /// <exception cref="DefinitionException">A definition is wrong.</exception>
    public static void Require(IReadOnlyList<Analysis> analyses, GraphModel model, LabelKinship labels)
    {
        var mistakes = analyses.SelectMany(analysis => Mistakes(analysis, model, labels).Select(mistake => $"{analysis}: {mistake}"))
            .Concat(analyses.GroupBy(analysis => analysis.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1)
                .Select(same => $"Several analyses have the name '{same.Key}'.")).ToList();
        if (mistakes.Count > 0) throw new DefinitionException(mistakes);
    }

    private static IEnumerable<string> Mistakes(Analysis analysis, GraphModel model, LabelKinship labels)
    {
        if (AnalysisOrder.IsReadBy(analysis, analysis, labels))
            yield return "It reads what it states itself, so that it would keep facts that nothing supports any more.";
        if (analysis.StatedNodes.Count + analysis.StatedEdges.Count == 0) yield return "It states nothing.";

        foreach (var read in analysis.ReadNodes)
        {
            if (!model.Labels.ContainsKey(read.Label) && !model.SharedLabels.Contains(read.Label))
                yield return $"It reads the label {read.Label}, which no type states.";
            foreach (string property in read.Properties)
            {
                bool known = labels.PrimariesOf(read.Label).Any(label => model.Labels.TryGetValue(label, out var names) && names.Contains(property));
                if (!known) yield return $"It reads {read.Label}.{property}, which no type and no analysis states.";
            }
        }
        foreach (var read in analysis.ReadEdges)
        {
            if (!model.EdgeTypes.Contains(read.Type)) yield return $"It reads {read}, a type of edge that no type and no analysis states.";
            foreach (string label in new[] { read.From, read.To }.Where(label => analysis.ReadNodes.All(nodes => nodes.Label != label)))
                yield return $"It reads {read} without the nodes of {label}.";
        }
        foreach (string label in analysis.StatedNodes.Select(stated => stated.Label)
            .Concat(analysis.StatedEdges.SelectMany(stated => new[] { stated.From, stated.To })).Distinct().Where(label => !model.Labels.ContainsKey(label)))
            yield return $"It states facts about {label}, which is no primary label of a type.";
    }
}
