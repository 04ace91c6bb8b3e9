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

    /// <summary>Returns the identifiers of analyses that people know as resource types.</summary>
    public static IReadOnlyList<string> ResourceNames(AnalysisCatalog catalog) =>
        [.. catalog.Analyses.Select(analysis => analysis.Identifier).Where(name => !name.StartsWith(Analysis.Prefix, StringComparison.Ordinal))];

    /// <summary>Returns the identifiers of analyses that match a pattern. Patterns that match none are left to the resource types.</summary>
    public static IReadOnlyList<string> NamedAmongResources(AnalysisCatalog catalog, IEnumerable<string> patterns) =>
    [
        .. catalog.Analyses.Select(analysis => analysis.Identifier)
            .Where(name => NamePatterns.Split(patterns).Any(pattern => NamePatterns.IsMatch(name, pattern))),
    ];

    private static string WithoutPrefix(string pattern) =>
        pattern.StartsWith(Analysis.Prefix, StringComparison.OrdinalIgnoreCase) ? pattern.Substring(Analysis.Prefix.Length) : pattern;
}
