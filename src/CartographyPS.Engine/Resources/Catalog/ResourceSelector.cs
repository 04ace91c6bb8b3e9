using System.Text.RegularExpressions;

namespace CartographyPS.Engine.Resources.Catalog;

/// <summary>
/// Selects resource types by the names that people write: identifiers, wildcards (<c>ec2:*</c>), and several in one string separated
/// by commas, as a scheduled task passes them.
/// </summary>
internal static class ResourceSelector
{
    /// <summary>Returns the types that match a pattern of <paramref name="include"/> and none of <paramref name="exclude"/>.</summary>
    /// <param name="catalog">All types.</param>
    /// <param name="include">Patterns; none for all types.</param>
    /// <param name="exclude">Patterns of types to leave out.</param>
    /// <returns>The types in the catalogue's order.</returns>
    /// <exception cref="UnknownResourceException">A pattern matches no type.</exception>
    public static IReadOnlyList<ResourceType> Select(ResourceCatalog catalog, IEnumerable<string> include, IEnumerable<string> exclude)
    {
        var included = Matches(catalog, include);
        var excluded = Matches(catalog, exclude);
        return [.. catalog.Types.Where(type => (included is null || included.Contains(type)) && excluded?.Contains(type) != true)];
    }

    /// <summary>Splits strings that may each hold several patterns.</summary>
    public static IEnumerable<string> Split(IEnumerable<string> patterns) =>
        patterns.SelectMany(pattern => pattern.Split(',')).Select(pattern => pattern.Trim()).Where(pattern => pattern.Length > 0);

    private static HashSet<ResourceType>? Matches(ResourceCatalog catalog, IEnumerable<string> patterns)
    {
        HashSet<ResourceType>? matches = null;
        foreach (string pattern in Split(patterns))
        {
            var regex = Wildcard(pattern);
            var found = catalog.Types.Where(type => regex.IsMatch(type.Identifier)).ToList();
            if (found.Count == 0)
            {
                throw catalog.Awaited.FirstOrDefault(regex.IsMatch) is { } awaited
                    ? UnknownResourceException.Awaited(pattern, awaited)
                    : UnknownResourceException.WithSuggestion(pattern, Suggestion(catalog, pattern));
            }
            matches ??= [];
            matches.UnionWith(found);
        }
        return matches;
    }

    private static Regex Wildcard(string pattern) => new(
        "^" + Regex.Escape(pattern).Replace(@"\*", ".*").Replace(@"\?", ".") + "$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static string? Suggestion(ResourceCatalog catalog, string pattern)
    {
        // A service alone is the most likely mistake: ec2 for ec2:*.
        if (catalog.Types.Any(type => type.Identifier.StartsWith(pattern + ":", StringComparison.OrdinalIgnoreCase))) return pattern + ":*";

        // ec2:instances and even instances for ec2:instance.
        return catalog.Types
            .Select(type => (type.Identifier, Distance: Math.Min(Distance(pattern, type.Identifier), Distance(pattern, AfterColon(type.Identifier)))))
            .Where(candidate => candidate.Distance <= Math.Max(2, pattern.Length / 3))
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Identifier, StringComparer.Ordinal)
            .Select(candidate => candidate.Identifier).FirstOrDefault();
    }

    private static string AfterColon(string identifier) => identifier.Substring(identifier.IndexOf(':') + 1);

    /// <summary>The Levenshtein distance, without regard to case.</summary>
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
