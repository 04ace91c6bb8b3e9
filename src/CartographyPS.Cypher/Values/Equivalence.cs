namespace CartographyPS.Cypher.Values;

/// <summary>
/// Equivalence as <c>DISTINCT</c>, grouping and hash joins see it: a value is equivalent to itself, null and NaN included, and 1 to 1.0.
/// </summary>
public sealed class Equivalence : IEqualityComparer<object?>
{
    private Equivalence()
    {
    }

    /// <summary>The comparer.</summary>
    public static Equivalence Comparer { get; } = new();

    /// <inheritdoc/>
    public new bool Equals(object? x, object? y) => (x, y) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (string left, string right) => string.Equals(left, right, StringComparison.Ordinal),
        (long left, long right) => left == right,
        (long or double, long or double) => EqualNumbers(x, y),
        (IReadOnlyList<object?> left, IReadOnlyList<object?> right) => EqualLists(left, right),
        (IReadOnlyDictionary<string, object?> left, IReadOnlyDictionary<string, object?> right) => EqualMaps(left, right),
        _ => x.Equals(y),
    };

    /// <inheritdoc/>
    public int GetHashCode(object? obj) => obj switch
    {
        null => 0,
        string text => text.GetHashCode(),
        long number => number.GetHashCode(),
        double number => Numbers.Hash(number),
        IReadOnlyList<object?> list => HashList(list),
        IReadOnlyDictionary<string, object?> map => HashMap(map),
        _ => obj.GetHashCode(),
    };

    private static bool EqualNumbers(object left, object right)
    {
        bool nan = Numbers.IsNaN(left);
        return nan == Numbers.IsNaN(right) && (nan || Numbers.Compare(left, right) == 0);
    }

    private bool EqualLists(IReadOnlyList<object?> left, IReadOnlyList<object?> right)
    {
        if (left.Count != right.Count) return false;
        for (int index = 0; index < left.Count; index++)
        {
            if (!Equals(left[index], right[index])) return false;
        }
        return true;
    }

    private bool EqualMaps(IReadOnlyDictionary<string, object?> left, IReadOnlyDictionary<string, object?> right)
    {
        if (left.Count != right.Count) return false;
        foreach (var entry in left)
        {
            if (!right.TryGetValue(entry.Key, out object? value) || !Equals(entry.Value, value)) return false;
        }
        return true;
    }

    private int HashList(IReadOnlyList<object?> list)
    {
        int hash = list.Count;
        for (int index = 0; index < list.Count; index++) hash = unchecked((hash * 31) + GetHashCode(list[index]));
        return hash;
    }

    // A sum does not depend on the order of the keys.
    private int HashMap(IReadOnlyDictionary<string, object?> map)
    {
        int hash = map.Count;
        foreach (var entry in map) hash = unchecked(hash + (entry.Key.GetHashCode() ^ (GetHashCode(entry.Value) * 31)));
        return hash;
    }
}
