using System.Text.RegularExpressions;
using CartographyPS.Cypher;

namespace CartographyPS.Engine.Resources.Catalog;

/// <summary>
/// Finds names by what people write: names, wildcards (<c>ec2:*</c>), and several in one text separated by commas, as a scheduled task passes
/// them.
/// </summary>
internal static class NamePatterns
{
    /// <summary>Splits texts that may each hold several patterns.</summary>
    public static IEnumerable<string> Split(IEnumerable<string> patterns) =>
        patterns.SelectMany(pattern => pattern.Split(',')).Select(pattern => pattern.Trim()).Where(pattern => pattern.Length > 0);

    /// <summary>Returns the names that match a pattern; null when there is no pattern.</summary>
    /// <param name="names">All names.</param>
    /// <param name="patterns">The patterns.</param>
    /// <param name="kind">What the names are of, for the error.</param>
    /// <exception cref="UnknownResourceException">A pattern matches no name.</exception>
    public static HashSet<string>? Find(IReadOnlyCollection<string> names, IEnumerable<string> patterns, string kind = "resource type")
    {
        HashSet<string>? matches = null;
        foreach (string pattern in Split(patterns))
        {
            var regex = Wildcard(pattern);
            var found = names.Where(name => regex.IsMatch(name)).ToList();
            if (found.Count == 0) throw new UnknownResourceException(pattern, Suggestion(names, pattern), kind);
            matches ??= new HashSet<string>(StringComparer.Ordinal);
            matches.UnionWith(found);
        }
        return matches;
    }

    /// <summary>Returns true when a name matches one pattern.</summary>
    public static bool IsMatch(string name, string pattern) => Wildcard(pattern).IsMatch(name);

    private static Regex Wildcard(string pattern) => new(
        "^" + Regex.Escape(pattern).Replace(@"\*", ".*").Replace(@"\?", ".") + "$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static string? Suggestion(IReadOnlyCollection<string> names, string pattern)
    {
        // A service alone is the most likely mistake: ec2 for ec2:*.
        if (names.Any(name => name.StartsWith(pattern + ":", StringComparison.OrdinalIgnoreCase))) return pattern + ":*";

        // ec2:instances and even instances for ec2:instance.
        return names
            .Select(name => (Name: name, Distance: Math.Min(EditDistance.Of(pattern, name), EditDistance.Of(pattern, AfterColon(name)))))
            .Where(candidate => candidate.Distance <= Math.Max(2, pattern.Length / 3))
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name).FirstOrDefault();
    }

    private static string AfterColon(string name) => name.Substring(name.IndexOf(':') + 1);
}
