namespace CartographyPS.Cypher.Values;

/// <summary>Orders texts by their code points. The order of UTF-16 units differs from it for characters beyond U+FFFF.</summary>
internal static class TextOrder
{
    /// <summary>Compares two texts.</summary>
    public static int Compare(string left, string right)
    {
        int common = Math.Min(left.Length, right.Length);
        for (int index = 0; index < common; index++)
        {
            char x = left[index], y = right[index];
            if (x != y) return Weight(x) - Weight(y);
        }
        return left.Length - right.Length;
    }

    // Surrogates, which write characters beyond U+FFFF, come after U+E000 to U+FFFF.
    private static int Weight(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}
