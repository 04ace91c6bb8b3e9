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
        .. candidates.Select(candidate => (Name: candidate, Distance: Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(candidate => candidate.Distance < Math.Max(name.Length, 3) / 2.0)
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Take(Shown).Select(candidate => candidate.Name),
    ];

    // Levenshtein distance; a name that contains the other is the nearest of all.
    private static int Distance(string a, string b)
    {
        if (a.Length >= 2 && b.Contains(a)) return 0;

        int[] previous = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int[] current = new int[b.Length + 1];
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
            }
            previous = current;
        }
        return previous[b.Length];
    }
}
