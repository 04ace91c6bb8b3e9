using CartographyPS.Engine.Resources;

namespace WriteDocs;

/// <summary>An edge of a definition, as a line of a table.</summary>
/// <param name="Text"><c>(A)-[TYPE]->(B)</c>.</param>
/// <param name="FoundBy">Which property of the far ends must have which value.</param>
internal sealed record EdgeLine(string Text, string FoundBy)
{
    /// <summary>The edges of a type, each once, sorted.</summary>
    public static IEnumerable<EdgeLine> Of(ResourceType type) =>
        type.Nodes.SelectMany(node => node.Edges.Select(edge => Of(edge, node.Label.Name)))
            .Concat(type.Edges.Select(edge => Of(edge, "")))
            .Distinct().OrderBy(edge => edge.Text, StringComparer.Ordinal).ThenBy(edge => edge.FoundBy, StringComparer.Ordinal);

    private static EdgeLine Of(EdgeDefinition edge, string own) => new(
        $"({edge.Start?.Label ?? own})-[{edge.Type}]->({edge.End?.Label ?? own})",
        string.Join(", ", new[] { edge.Start, edge.End }.Where(end => end is not null).Select(end => $"{end!.Label}.{end.Property} = {end.Value}")));
}
