using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Resources.Catalog;

/// <summary>Derives the graph's shape from the definitions.</summary>
internal static class GraphModelBuilder
{
    /// <summary>Returns the shape of the graph that the types make.</summary>
    public static GraphModel Build(IReadOnlyList<ResourceType> types)
    {
        var nodes = types.SelectMany(type => type.Nodes).ToList();
        var edges = nodes.SelectMany(node => node.Edges).Concat(types.SelectMany(type => type.Edges)).ToList();
        var labels = nodes.GroupBy(node => node.Label.Name).ToDictionary(
            group => group.Key,
            group => (IReadOnlyList<string>)group.SelectMany(node => node.Properties).Select(property => property.Name)
                .Distinct().OrderBy(name => name, StringComparer.Ordinal).ToList());

        var shared = new HashSet<string>(nodes.SelectMany(node =>
            node.Label.AllAliases.Concat(node.ConditionalLabels.Select(label => label.Label))), StringComparer.Ordinal);

        return new GraphModel
        {
            Labels = labels,
            SharedLabels = [.. shared.OrderBy(label => label, StringComparer.Ordinal)],
            EdgeTypes = [.. edges.Select(edge => edge.Type).Distinct().OrderBy(type => type, StringComparer.Ordinal)],
            EdgeProperties = edges.GroupBy(edge => edge.Type).ToDictionary(
                group => group.Key,
                group => (IReadOnlyList<string>)group.SelectMany(edge => edge.Properties).Select(property => property.Name)
                    .Distinct().OrderBy(name => name, StringComparer.Ordinal).ToList()),
            References = [.. edges.SelectMany(edge => edge.Ends)
                // The ledger learns of keys from the edges that are stated; no database has them.
                .Where(end => !NodeReference.IsKey(end.Property))
                .Where(end => end.Property != "id" || !labels.ContainsKey(end.Label) || shared.Contains(end.Label))
                .Select(end => (end.Label, end.Property)).Distinct()],
            ExtraLabels = nodes.GroupBy(node => node.Label.Name).ToDictionary(
                group => group.Key,
                group => (IReadOnlyList<string>)group
                    .SelectMany(node => node.Label.AllAliases.Concat(node.ConditionalLabels.Select(label => label.Label)))
                    .Distinct().OrderBy(label => label, StringComparer.Ordinal).ToList()),
            United =
            [
                .. nodes.SelectMany(node => node.Properties.Where(property => property.United).Select(property => (node.Label.Name, property.Name)))
                    .Distinct(),
            ],
            Fleeting = [.. nodes.Where(node => node.IsFleeting).Select(node => node.Label.Name).Distinct().OrderBy(label => label, StringComparer.Ordinal)],
            Temporal = [.. nodes.SelectMany(node => node.Properties.Where(property => property.Temporal)
                .Select(property => (node.Label.Name, property.Name)))
                .Concat(edges.SelectMany(edge => edge.Properties.Where(property => property.Temporal).Select(property => (edge.Type, property.Name))))
                .Distinct()],
        };
    }
}
