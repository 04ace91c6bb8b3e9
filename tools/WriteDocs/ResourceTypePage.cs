using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Catalog;

namespace WriteDocs;

/// <summary>The page of a resource type: its calls, its nodes and edges, a query, and the differences from Cartography.</summary>
internal static class ResourceTypePage
{
    public static string Of(ResourceType type, IReadOnlyList<Difference> differences)
    {
        var page = new Markdown();
        page.Title(Markdown.Code(type.Identifier), $"{type.Description} {PlacementText.Sentence(type.Placement)}");
        page.Block("powershell", $"Invoke-CartographySync -Profile accountname1 -Resource {type.Identifier}{string.Concat(type.Settings.Select(name => $" -{name} ..."))}");
        if (type.Settings.Count > 0) page.Paragraph($"Without {Markdown.Codes(type.Settings.Select(name => "-" + name))} it is skipped.");

        page.Heading("Calls");
        page.Table(
            ["operation", "IAM action", "made", "errors that mean there is none"],
            type.Requests.Select(call => new[]
            {
                call.IsDownload ? "a download" : Markdown.Code(call.Operation.ToString()), call.IsDownload ? "" : Markdown.Code(IamActions.Of(call.Operation)), Made(call),
                Markdown.Codes(call.Absence.None.Select(sign => sign.ToString())),
            }));

        if (type.Nodes.Count > 0) page.Heading("Nodes");
        foreach (var nodes in type.Nodes.GroupBy(node => node.Label.Name).OrderByDescending(group => group.Any(node => node.Owner)).ThenBy(group => group.Key, StringComparer.Ordinal))
            Node(page, nodes.Key, [.. nodes]);

        var edges = EdgeLine.Of(type).ToList();
        if (edges.Count > 0) page.Heading("Edges");
        if (edges.Count > 0) page.Table(["edge", "found by"], edges.Select(edge => new[] { Markdown.Code(edge.Text), Markdown.Code(edge.FoundBy) }));

        page.Heading("A query");
        var query = SampleQuery.Of(type);
        page.Paragraph(query.Question);
        page.Block("sql", query.Sql);
        page.Block("cypher", query.Cypher);

        var concerning = differences.Where(difference => difference.Concerns(type)).ToList();
        if (concerning.Count == 0) return page.ToString();
        page.Heading("Differences from Cartography");
        Difference.Table(page, concerning);
        return page.ToString();
    }

    private static void Node(Markdown page, string label, IReadOnlyList<NodeDefinition> nodes)
    {
        page.Heading(label, 3);
        string[] aliases = [.. nodes.SelectMany(node => node.Label.AllAliases.Concat(node.ConditionalLabels.Select(conditional => conditional.Label))).Distinct()];
        string[] sources = [.. nodes.Select(node => node.Source.Name).Distinct()];
        page.Paragraph(
            (nodes.Any(node => node.Owner) ? "Owned by this type."
                : nodes.All(node => node.Annotates) ? "Stated by another type; annotated here." : "Owned by another type; mentioned here.")
            + (aliases.Length == 0 ? "" : $" Further labels: {Markdown.Codes(aliases)}.")
            + (sources.Length == 1 ? $" One for each of {Markdown.Code(sources[0])}." : ""));

        // When all properties come from the same rows, their source is named once.
        string From(NodeDefinition node, PropertyDefinition property) => sources.Length == 1 ? $"{property.Value}" : $"{node.Source.Name}: {property.Value}";
        page.Table(
            ["property", "from"],
            nodes.SelectMany(node => node.Properties.Select(property => (property.Name, Text: From(node, property))))
                .GroupBy(property => property.Name).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new[] { Markdown.Code(group.Key), Markdown.Codes(group.Select(property => property.Text).Distinct()) }));
    }

    private static string Made(CallSource call)
    {
        string made = call.SpreadParameter is { } spread ? $"for each {spread}" : call.Parent is null ? "once" : call.Batching is { } batch ? $"for {batch.Size} of {call.Parent.Name} at a time" : $"for each of {call.Parent.Name}";
        if (call.IsOnce) made += ", and only once: what is known is kept";
        return call.Fallback.For is { } other ? $"{made}, when {other.Operation} is denied" : made;
    }
}
