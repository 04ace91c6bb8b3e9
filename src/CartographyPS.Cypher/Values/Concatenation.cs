namespace CartographyPS.Cypher.Values;

/// <summary>Joins lists.</summary>
internal static class Concatenation
{
    /// <summary>Returns a list of the values of one list and then those of another.</summary>
    public static IReadOnlyList<object?> Of(IReadOnlyList<object?> first, IReadOnlyList<object?> second)
    {
        object?[] all = new object?[first.Count + second.Count];
        for (int index = 0; index < first.Count; index++) all[index] = first[index];
        for (int index = 0; index < second.Count; index++) all[first.Count + index] = second[index];
        return all;
    }
}
