using System.Text.RegularExpressions;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Sync;

/// <summary>Chooses resource types by identifiers and wildcards, as people give them.</summary>
internal static class ResourceSelection
{
    /// <summary>
    /// The types that the patterns choose, sorted by identifier. Each text may hold several, separated by commas
    /// (<c>ec2:instance,s3</c>); <c>*</c> and <c>?</c> are wildcards; no pattern chooses all.
    /// </summary>
    /// <exception cref="UnknownResourceException">A pattern of <paramref name="include"/> or <paramref name="exclude"/> fits no type.</exception>
    public static IReadOnlyList<ResourceType> Choose(
        ResourceCatalog catalog, IReadOnlyCollection<string>? include, IReadOnlyCollection<string>? exclude)
    {
        var chosen = Split(include) is { Count: > 0 } patterns ? patterns.SelectMany(pattern => Fitting(catalog, pattern)) : catalog.Types;
        var excluded = Split(exclude).SelectMany(pattern => Fitting(catalog, pattern)).ToList();
        return [.. chosen.Except(excluded).OrderBy(type => type.Identifier, StringComparer.Ordinal)];
    }

    private static IReadOnlyList<string> Split(IReadOnlyCollection<string>? texts) =>
        [.. (texts ?? []).SelectMany(text => text.Split(',')).Select(text => text.Trim()).Where(text => text.Length > 0)];

    private static List<ResourceType> Fitting(ResourceCatalog catalog, string pattern)
    {
        string regex = "^" + Regex.Escape(pattern).Replace("\\*", ".*").Replace("\\?", ".") + "$";
        var found = catalog.Types
            .Where(type => Regex.IsMatch(type.Identifier, regex, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)).ToList();
        if (found.Count > 0) return found;
        throw new UnknownResourceException(pattern, Nearest.To(pattern, catalog.Types.Select(type => type.Identifier)));
    }
}
