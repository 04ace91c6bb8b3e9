using CartographyPS.Engine.Resources;

namespace WriteDocs;

/// <summary>The page of a resource type: its calls, and the nodes and edges that it states.</summary>
internal static class ResourceTypePage
{
    public static string Of(ResourceType type)
    {
        var page = new Markdown();
        page.Title(Markdown.Code(type.Identifier), $"{type.Description} {(type.Placement == Placement.Global ? "Read once for an account." : "Read in each region.")}");
        page.Paragraph($"```powershell\nInvoke-CartographySync -Profile accountname1 -Resource {type.Identifier}\n```");

        page.Heading("Calls");
        page.Table(
            ["operation", "IAM action", "made", "means that there is none"],
            type.AllCalls.Select(call => new[] { Markdown.Code(call.Operation.ToString()), Markdown.Code(IamActions.Of(call.Operation)), Made(call), Markdown.Codes(call.AbsentCodes) }));

        page.Heading("Nodes");
        foreach (var nodes in type.Nodes.GroupBy(node => node.Label.Name).OrderBy(group => group.Key, StringComparer.Ordinal)) Node(page, nodes.Key, [.. nodes]);

        page.Heading("Edges");
        page.Table(["edge", "found by"], EdgeLine.Of(type).Select(edge => new[] { Markdown.Code(edge.Text), Markdown.Code(edge.FoundBy) }));
        return page.ToString();
    }

    private static void Node(Markdown page, string label, IReadOnlyList<NodeDefinition> nodes)
    {
        page.Heading(label, 3);
        var aliases = nodes.SelectMany(node => node.Label.AllAliases.Concat(node.ConditionalLabels.Select(conditional => conditional.Label))).Distinct().ToList();
        string also = aliases.Count == 0 ? "" : $" Labels besides it: {Markdown.Codes(aliases)}.";
        page.Paragraph((nodes.Any(node => node.Owner) ? "This type owns the label." : "Another type owns the label; this one mentions it.") + also);
        page.Table(
            ["property", "from"],
            nodes.SelectMany(node => node.Properties.Select(property => (property.Name, Text: $"{node.Source.Name}: {property.Value}")))
                .GroupBy(property => property.Name).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new[] { Markdown.Code(group.Key), Markdown.Codes(group.Select(property => property.Text).Distinct()) }));
    }

    private static string Made(CallSource call)
    {
        string made = call.Parent is null ? "once" : call.Batching is { } batch ? $"for {batch.Size} of {call.Parent.Name} at a time" : $"for each of {call.Parent.Name}";
        return call.InsteadOf is { } other ? $"{made}, when {other.Operation} is denied" : made;
    }
}
