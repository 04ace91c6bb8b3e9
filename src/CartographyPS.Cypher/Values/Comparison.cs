using CartographyPS.Cypher.Temporal;

namespace CartographyPS.Cypher.Values;

/// <summary>
/// Comparison as <c>&lt;</c> and <c>&gt;=</c> see it: within one type, numbers together; null between types that do not compare, and false
/// with NaN.
/// </summary>
public static class Comparison
{
    private enum Relation
    {
        Less,
        Equal,
        Greater,

        /// <summary>Unknown: null is involved, or the types do not compare.</summary>
        Unknown,

        /// <summary>NaN is involved: neither less, equal nor greater.</summary>
        Unordered,
    }

    /// <summary>Compares two values: negative, zero, positive; null when they do not compare or one is NaN.</summary>
    public static int? Compare(object? left, object? right) => Relate(left, right) switch
    {
        Relation.Less => -1,
        Relation.Equal => 0,
        Relation.Greater => 1,
        _ => null,
    };

    /// <summary>Tells whether the first value is less; null when they do not compare.</summary>
    public static bool? Less(object? left, object? right) => Holds(Relate(left, right), Relation.Less, Relation.Less);

    /// <summary>Tells whether the first value is less or equal; null when they do not compare.</summary>
    public static bool? LessOrEqual(object? left, object? right) => Holds(Relate(left, right), Relation.Less, Relation.Equal);

    /// <summary>Tells whether the first value is greater; null when they do not compare.</summary>
    public static bool? Greater(object? left, object? right) => Holds(Relate(left, right), Relation.Greater, Relation.Greater);

    /// <summary>Tells whether the first value is greater or equal; null when they do not compare.</summary>
    public static bool? GreaterOrEqual(object? left, object? right) => Holds(Relate(left, right), Relation.Greater, Relation.Equal);

    private static bool? Holds(Relation relation, Relation either, Relation or) =>
        relation == Relation.Unknown ? null : relation == either || relation == or;

    private static Relation Relate(object? left, object? right) => (left, right) switch
    {
        (null, _) or (_, null) => Relation.Unknown,
        (long x, long y) => Sign(x.CompareTo(y)),
        (long or double, long or double) =>
            Numbers.IsNaN(left) || Numbers.IsNaN(right) ? Relation.Unordered : Sign(Numbers.Compare(left, right)),
        (string x, string y) => Sign(TextOrder.Compare(x, y)),
        (bool x, bool y) => Sign(x.CompareTo(y)),
        (IReadOnlyList<object?> x, IReadOnlyList<object?> y) => RelateLists(x, y),
        (Duration x, Duration y) => x.Equals(y) ? Relation.Equal : Relation.Unknown,
        _ => TemporalOrder.TryCompare(left, right, out int order) ? Sign(order) : Relation.Unknown,
    };

    private static Relation RelateLists(IReadOnlyList<object?> left, IReadOnlyList<object?> right)
    {
        int common = Math.Min(left.Count, right.Count);
        for (int index = 0; index < common; index++)
        {
            var relation = Relate(left[index], right[index]);
            if (relation != Relation.Equal) return relation;
        }
        return Sign(left.Count.CompareTo(right.Count));
    }

    private static Relation Sign(int order) => order < 0 ? Relation.Less : order > 0 ? Relation.Greater : Relation.Equal;
}
