using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Catalog;
using CartographyPS.Resources;

namespace WriteDocs;

/// <summary>All pages that are generated from the definitions.</summary>
internal static class Pages
{
    /// <summary>The folder in docs with the pages of the resource types.</summary>
    public const string Folder = "resources";

    /// <summary>The folder in docs with the pages of the analyses.</summary>
    public const string Analyses = "analyses";

    /// <summary>The folders in docs that contain only generated pages.</summary>
    public static readonly IReadOnlyList<string> Folders = [Folder, Analyses];

    private const string Readme = "../README.md";

    /// <summary>Returns all pages.</summary>
    /// <param name="docs">The folder with <c>differences.json</c>.</param>
    /// <returns>Each page's path below the folder, and its text.</returns>
    public static IEnumerable<(string Name, string Text)> All(string docs)
    {
        var catalog = AwsResourceTypes.Catalog;
        var differences = Difference.Read(Path.Combine(docs, "differences.json"));
        yield return (Folder + "/README.md", Index(catalog));
        foreach (var type in catalog.Types) yield return ($"{Folder}/{NameOf(type)}", ResourceTypePage.Of(type, differences));
        var analyses = AwsAnalyses.Catalog;
        yield return (Analyses + "/README.md", AnalysisPage.Index(analyses));
        foreach (var analysis in analyses.Analyses) yield return ($"{Analyses}/{analysis.Name}.md", AnalysisPage.Of(analysis, analyses));
        yield return ("schema.md", SchemaPage.Of(catalog, analyses));
        yield return ("differences.md", DifferencesPage.Of(differences));
        yield return (Readme, ReadmeTable.InsertInto(File.ReadAllText(Path.Combine(docs, Readme)).ReplaceLineEndings("\n"), catalog));
    }

    /// <summary>Returns the name of a type's page. A type that shares its identifier with one before it has its own page.</summary>
    public static string NameOf(ResourceType type)
    {
        bool isSecond = AwsResourceTypes.Catalog.NameOf(type) != type.Identifier;
        return type.Identifier.Replace(':', '_') + (isSecond ? $"_{type.Placement.ToString().ToLowerInvariant()}.md" : ".md");
    }

    private static string Index(ResourceCatalog catalog)
    {
        var page = new Markdown();
        page.Title("Resource types", "What can be read from AWS, a page for each type. See also the [graph's schema](../schema.md) and the [differences from Cartography](../differences.md).");
        page.Table(
            ["type", "read in", "what"],
            catalog.Types.Select(type => new[]
            {
                $"[`{type.Identifier}`]({NameOf(type)})", PlacementText.Where(type.Placement), type.Description,
            }));
        return page.ToString();
    }
}
