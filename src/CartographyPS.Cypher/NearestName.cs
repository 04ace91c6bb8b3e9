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
            int distance = Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance >= least) continue;
            least = distance;
            nearest = candidate;
        }
        return nearest;
    }

    // The number of letters to insert, remove, replace or swap with the next.
    private static int Distance(string one, string other)
    {
        int[] row = [.. Enumerable.Range(0, other.Length + 1)], previous = [], next = new int[row.Length];
        for (int i = 1; i <= one.Length; i++)
        {
            next[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int replaced = row[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                next[j] = Math.Min(replaced, Math.Min(row[j], next[j - 1]) + 1);
                bool isSwap = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
                if (isSwap) next[j] = Math.Min(next[j], previous[j - 2] + 1);
            }
            (previous, row, next) = (row, next, i == 1 ? new int[row.Length] : previous);
        }
        return row[other.Length];
    }
}
