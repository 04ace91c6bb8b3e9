namespace CartographyPS.Engine.Ledger;

/// <summary>The order of texts by their UTF-8 bytes, which is that of their code points.</summary>
internal static class Utf8Order
{
    /// <summary>Compares two texts.</summary>
    public static int Compare(string a, string b)
    {
        int length = Math.Min(a.Length, b.Length);
        for (int i = 0; i < length; i++)
        {
            if (a[i] == b[i]) continue;
            // UTF-16 sorts surrogates, which encode the highest code points, before U+E000 to U+FFFF.
            bool highA = char.IsSurrogate(a[i]);
            bool highB = char.IsSurrogate(b[i]);
            return highA == highB ? a[i].CompareTo(b[i]) : highA ? 1 : -1;
        }
        return a.Length.CompareTo(b.Length);
    }
}
