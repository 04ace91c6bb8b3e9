namespace CartographyPS.Cypher.Values;

/// <summary>Equality as <c>=</c> and <c>IN</c> see it: null equals nothing, not even null, and NaN is unequal to everything.</summary>
public static class Equality
{
    /// <summary>Tells whether two values are equal; null when that depends on an unknown value.</summary>
    /// <remarks>Values of different types are unequal, except that 1 = 1.0.</remarks>
    public static bool? Equal(object? left, object? right) => (left, right) switch
    {
        (null, _) or (_, null) => null,
        (string x, string y) => string.Equals(x, y, StringComparison.Ordinal),
        (long x, long y) => x == y,
        (long or double, long or double) => !Numbers.IsNaN(left) && !Numbers.IsNaN(right) && Numbers.Compare(left, right) == 0,
        (IReadOnlyList<object?> x, IReadOnlyList<object?> y) => EqualLists(x, y),
        (IReadOnlyDictionary<string, object?> x, IReadOnlyDictionary<string, object?> y) => EqualMaps(x, y),
        _ => left.Equals(right),
    };

    /// <summary>Tells whether two values differ; null when that depends on an unknown value.</summary>
    public static bool? NotEqual(object? left, object? right) => !Equal(left, right);

    private static bool? EqualLists(IReadOnlyList<object?> left, IReadOnlyList<object?> right)
    {
        if (left.Count != right.Count) return false;
        bool? result = true;
        for (int index = 0; index < left.Count; index++)
        {
            bool? equal = Equal(left[index], right[index]);
            if (equal == false) return false;
            result &= equal;
        }
        return result;
    }

    private static bool? EqualMaps(IReadOnlyDictionary<string, object?> left, IReadOnlyDictionary<string, object?> right)
    {
        // Keys first: a key that is missing makes the maps unequal, whatever the unknown values are.
        if (left.Count != right.Count || !left.Keys.All(right.ContainsKey)) return false;
        bool? result = true;
        foreach (var entry in left)
        {
            bool? equal = Equal(entry.Value, right[entry.Key]);
            if (equal == false) return false;
            result &= equal;
        }
        return result;
    }
}
