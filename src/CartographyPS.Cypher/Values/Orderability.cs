using CartographyPS.Cypher.Graphs;
using CartographyPS.Cypher.Temporal;

namespace CartographyPS.Cypher.Values;

/// <summary>
/// The total order of all values that <c>ORDER BY</c>, <c>min</c> and <c>max</c> use. Ascending by type: map, node, relationship, list, path,
/// point, date-time, local date-time, date, time, local time, duration, text, boolean, number (NaN last), null. Two values are equal in it
/// exactly when they are equivalent.
/// </summary>
public sealed class Orderability : IComparer<object?>
{
    private Orderability()
    {
    }

    /// <summary>The comparer, ascending.</summary>
    public static Orderability Ascending { get; } = new();

    /// <inheritdoc/>
    public int Compare(object? x, object? y)
    {
        if (ReferenceEquals(x, y)) return 0;
        int rank = Rank(x);
        int order = rank.CompareTo(Rank(y));
        return order != 0 ? order : (x, y) switch
        {
            (string left, string right) => TextOrder.Compare(left, right),
            (long left, long right) => left.CompareTo(right),
            (long or double, long or double) => CompareNumbers(x, y),
            (bool left, bool right) => left.CompareTo(right),
            (Node left, Node right) => left.Id.CompareTo(right.Id),
            (Relationship left, Relationship right) => left.Id.CompareTo(right.Id),
            (IReadOnlyList<object?> left, IReadOnlyList<object?> right) => CompareLists(left, right),
            (IReadOnlyDictionary<string, object?> left, IReadOnlyDictionary<string, object?> right) => CompareMaps(left, right),
            (Path left, Path right) => ComparePaths(left, right),
            (Duration left, Duration right) => left.CompareLength(right),
            (Point left, Point right) => left.CompareTo(right),
            (null, null) => 0,
            _ when TemporalOrder.TryCompare(x!, y!, out int moment) => moment,
            _ => throw new ArgumentException($"{x!.GetType()} is not a type of values.", nameof(x)),
        };
    }

    private static int Rank(object? value) => value switch
    {
        null => 15,
        long or double => 14,
        bool => 13,
        string => 12,
        Node => 1,
        Relationship => 2,
        IReadOnlyList<object?> => 3,
        IReadOnlyDictionary<string, object?> => 0,
        Path => 4,
        Point => 5,
        ZonedDateTime => 6,
        LocalDateTime => 7,
        LocalDate => 8,
        ZonedTime => 9,
        LocalTime => 10,
        Duration => 11,
        _ => throw new ArgumentException($"{value.GetType()} is not a type of values.", nameof(value)),
    };

    private static int CompareNumbers(object left, object right)
    {
        bool nan = Numbers.IsNaN(left);
        return nan || Numbers.IsNaN(right) ? nan.CompareTo(Numbers.IsNaN(right)) : Numbers.Compare(left, right);
    }

    private int CompareLists(IReadOnlyList<object?> left, IReadOnlyList<object?> right)
    {
        int common = Math.Min(left.Count, right.Count);
        for (int index = 0; index < common; index++)
        {
            int order = Compare(left[index], right[index]);
            if (order != 0) return order;
        }
        return left.Count.CompareTo(right.Count);
    }

    // By size, then by the sorted keys, then by the values in the order of the keys.
    private int CompareMaps(IReadOnlyDictionary<string, object?> left, IReadOnlyDictionary<string, object?> right)
    {
        if (left.Count != right.Count) return left.Count.CompareTo(right.Count);
        string[] keys = SortedKeys(left), others = SortedKeys(right);
        for (int index = 0; index < keys.Length; index++)
        {
            int order = TextOrder.Compare(keys[index], others[index]);
            if (order != 0) return order;
        }
        foreach (string key in keys)
        {
            int order = Compare(left[key], right[key]);
            if (order != 0) return order;
        }
        return 0;
    }

    private static string[] SortedKeys(IReadOnlyDictionary<string, object?> map)
    {
        string[] keys = [.. map.Keys];
        Array.Sort(keys, TextOrder.Compare);
        return keys;
    }

    private static int ComparePaths(Path left, Path right)
    {
        int order = left.Start.Id.CompareTo(right.Start.Id);
        int common = Math.Min(left.Length, right.Length);
        for (int index = 0; order == 0 && index < common; index++)
        {
            order = left.Relationships[index].Id.CompareTo(right.Relationships[index].Id);
        }
        return order != 0 ? order : left.Length.CompareTo(right.Length);
    }
}
