namespace CartographyPS.Engine.Resources.Checks;

/// <summary>Checks that nodes have an id and each property once, and that edges have two ends.</summary>
internal static class NodeCheck
{
    /// <summary>Returns the mistakes of a node and its edges.</summary>
    public static IEnumerable<string> Mistakes(NodeDefinition node)
    {
        if (!node.HasId) yield return $"{node.Label} of '{node.Source.Name}' has no id: state it with Id(...).";
        if (node.Annotates && node.Properties.Count == 0 && node.Keys.Count == 0 && node.ConditionalLabels.Count == 0)
        {
            yield return $"{node.Label} of '{node.Source.Name}' is annotated with nothing: give it a property or a label.";
        }
        foreach (string mistake in Twice(node.Label.Name, node.Properties.Concat(node.Keys))) yield return mistake;

        foreach (var edge in node.Edges)
        {
            string name = EdgeName.Of(edge, node);
            if (!edge.IsStartOpen && !edge.IsEndOpen)
            {
                yield return $"{name} names both ends, so that {node.Label} would be neither: "
                    + $"leave {node.Label}'s end open, or state it with Edge(type, source).";
            }
            if (edge.IsStartOpen && edge.IsEndOpen) yield return $"{name} names no end: give it From(...) or To(...).";
            foreach (string mistake in Twice(name, edge.Properties).Concat(Doubtful(name, edge))) yield return mistake;
        }
    }

    /// <summary>Returns the mistakes of an edge that is stated without a node.</summary>
    public static IEnumerable<string> Mistakes(EdgeDefinition edge)
    {
        string name = EdgeName.Of(edge);
        if (edge.IsStartOpen) yield return $"{name} has no start: give it From(...).";
        if (edge.IsEndOpen) yield return $"{name} has no end: give it To(...).";
        foreach (string mistake in Twice(name, edge.Properties).Concat(Doubtful(name, edge))) yield return mistake;
    }

    private static IEnumerable<string> Doubtful(string name, EdgeDefinition edge)
    {
        if (edge.Start is not null && edge.StartChoice is not null) yield return $"{name} has a start by From and one by FromOneOf: state one.";
        if (edge.End is not null && edge.EndChoice is not null) yield return $"{name} has an end by To and one by ToOneOf: state one.";
    }

    private static IEnumerable<string> Twice(string owner, IEnumerable<PropertyDefinition> properties) =>
        from property in properties
        group property.Value.ToString() by property.Name into same
        where same.Count() > 1
        select $"{owner}.{same.Key} is stated {same.Count()} times, as '{string.Join("' and '", same)}': one of them would be lost.";
}
