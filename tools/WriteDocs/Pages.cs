using CartographyPS.Engine.Resources;
using CartographyPS.Resources;

namespace WriteDocs;

/// <summary>All pages that follow from the definitions.</summary>
internal static class Pages
{
    /// <summary>The pages.</summary>
    /// <param name="docs">The folder with <c>differences.json</c> and <c>differences.later.json</c>.</param>
    /// <returns>Each page's path below the output folder, and its text.</returns>
    public static IEnumerable<(string Name, string Text)> All(string docs)
    {
        var catalog = AwsResourceTypes.Catalog;
        yield return ("README.md", Index(catalog));
        foreach (var type in catalog.Types) yield return (NameOf(type), ResourceTypePage.Of(type));
        yield return ("schema.md", SchemaPage.Of(catalog));
        yield return ("differences.md", DifferencesPage.Of(
            "Differences from Cartography", "Where this graph differs from Cartography's on purpose, and why.", Path.Combine(docs, "differences.json")));
        yield return ("differences.later.md", DifferencesPage.Of(
            "Not there yet", "What Cartography's analysis and its reading of organizations add to the graph, and this module does not yet.",
            Path.Combine(docs, "differences.later.json")));
    }

    private static string Index(ResourceCatalog catalog)
    {
        var page = new Markdown();
        page.Title("Resource types", "What can be read from AWS. See also the [graph's schema](schema.md) and the [differences from Cartography](differences.md).");
        page.Table(
            ["identifier", "placement", "what"],
            catalog.Types.Select(type => new[] { $"[`{type.Identifier}`]({NameOf(type)})", type.Placement.ToString(), type.Description }));
        return page.ToString();
    }

    private static string NameOf(ResourceType type) => $"resources/{type.Identifier.Replace(':', '_')}.md";
}
