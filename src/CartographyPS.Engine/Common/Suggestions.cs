using CartographyPS.Cypher;

namespace CartographyPS.Engine.Common;

/// <summary>Finds the names that a misspelt name probably stands for.</summary>
internal static class Suggestions
{
    private const int Shown = 3;

    /// <summary>
    /// Returns up to three candidates, the nearest first: those that contain the name, or whose edit distance is less than half its length.
    /// </summary>
    public static IReadOnlyList<string> To(string name, IEnumerable<string> candidates) =>
    [
        .. candidates.Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
            .Where(candidate => candidate.Distance < Math.Max(name.Length, 3) / 2.0)
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Take(Shown).Select(candidate => candidate.Name),
    ];

    // A name that contains the other is the nearest of all.
    private static int Distance(string name, string candidate) =>
        name.Length >= 2 && candidate.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0 ? 0 : EditDistance.Of(name, candidate);
}
