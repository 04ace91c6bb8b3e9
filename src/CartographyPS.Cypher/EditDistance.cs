namespace CartographyPS.Cypher;

/// <summary>How unlike two names are, to find what a misspelt one may mean: their optimal string alignment distance.</summary>
public static class EditDistance
{
    /// <summary>Returns how many characters must be added, removed, replaced or swapped with the next, without regard to case.</summary>
    /// <param name="one">A name.</param>
    /// <param name="other">Another.</param>
    public static int Of(string one, string other)
    {
        (one, other) = (one.ToUpperInvariant(), other.ToUpperInvariant());
        int[] previous = new int[other.Length + 1], row = [.. Enumerable.Range(0, other.Length + 1)], next = new int[other.Length + 1];
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
            (previous, row, next) = (row, next, previous);
        }
        return row[other.Length];
    }
}
