namespace WriteDocs;

/// <summary>The page of all differences from Cartography's graph.</summary>
internal static class DifferencesPage
{
    public static string Of(IReadOnlyList<Difference> differences)
    {
        var page = new Markdown();
        page.Title(
            "Differences from Cartography",
            "Where this graph differs from Cartography's on purpose, and why. `.*` and the like are patterns, as [differences.json](differences.json) has them.");
        Difference.Table(page, differences);
        return page.ToString();
    }
}
