using CartographyPS.Engine.Resources.Catalog;

namespace CartographyPS.Engine.Analyses;

/// <summary>Selects analyses by the names that people write (see <see cref="NamePatterns"/>), with or without <see cref="Analysis.Prefix"/>.</summary>
internal static class AnalysisSelector
{
    /// <summary>Returns the analyses that match a pattern, in the order in which they run; all without patterns.</summary>
    /// <exception cref="UnknownResourceException">A pattern matches no analysis.</exception>
    public static IReadOnlyList<Analysis> Select(AnalysisCatalog catalog, IEnumerable<string> patterns)
    {
        var found = NamePatterns.Find([.. catalog.Analyses.Select(analysis => analysis.Name)], NamePatterns.Split(patterns).Select(WithoutPrefix), "analysis");
        return [.. catalog.Analyses.Where(analysis => found is null || found.Contains(analysis.Name))];
    }

    private static string WithoutPrefix(string pattern) =>
        pattern.StartsWith(Analysis.Prefix, StringComparison.OrdinalIgnoreCase) ? pattern.Substring(Analysis.Prefix.Length) : pattern;
}
