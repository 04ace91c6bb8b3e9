namespace CartographyPS.Cypher;

/// <summary>Finds the name that a misspelt one may mean.</summary>
internal static class NearestName
{
    private const int MaxLength = 64;

    /// <summary>
    /// Returns the known name that needs the fewest changes, none but of case for a name of one or two letters; null when all need too many.
    /// </summary>
    public static string? Of(string name, IEnumerable<string> known)
    {
        string? nearest = null;
        int least = name.Length < 3 ? 0 : Math.Max(1, name.Length / 3) + 1;
        foreach (string candidate in known)
        {
            if (candidate.Equals(name, StringComparison.OrdinalIgnoreCase)) return candidate;
            if (Math.Abs(candidate.Length - name.Length) >= least || candidate.Length > MaxLength) continue;
            int distance = EditDistance.Of(name, candidate);
            if (distance >= least) continue;
            least = distance;
            nearest = candidate;
        }
        return nearest;
    }
}
