using CartographyPS.Engine.Resources;

namespace WriteDocs;

/// <summary>An edge of a definition, as a row of a table.</summary>
/// <param name="Text"><c>(A)-[TYPE]->(B)</c>.</param>
/// <param name="FoundBy">The property of the far ends that must match, and the value.</param>
internal sealed record EdgeLine(string Text, string FoundBy)
{
    /// <summary>Returns the edges of a type, sorted and without repetition; one for each end that a value may choose.</summary>
    public static IEnumerable<EdgeLine> Of(ResourceType type) =>
        type.Nodes.SelectMany(node => node.Edges.SelectMany(edge => Of(edge, node.Label.Name)))
            .Concat(type.Edges.SelectMany(edge => Of(edge, "")))
            .Distinct().OrderBy(edge => edge.Text, StringComparer.Ordinal).ThenBy(edge => edge.FoundBy, StringComparer.Ordinal);

    private static IEnumerable<EdgeLine> Of(EdgeDefinition edge, string own) =>
        from start in Ends(edge.Start, edge.StartChoice)
        from end in Ends(edge.End, edge.EndChoice)
        select new EdgeLine(
            $"({start?.Label ?? own})-[{edge.Type}]->({end?.Label ?? own})",
            string.Join(", ", new EdgeEnd?[] { start, end }.OfType<EdgeEnd>().Select(found => $"{found.Label}.{found.Property} = {found.Value}")));

    private static EdgeEnd?[] Ends(EdgeEnd? end, EndChoice? choice) => choice is null ? [end] : [.. choice.Ends];
}
