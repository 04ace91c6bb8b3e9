using CartographyPS.Cypher.Values;
using static CartographyPS.Cypher.Functions.FunctionSet;

namespace CartographyPS.Cypher.Functions;

/// <summary>Functions of lists: <c>head</c>, <c>tail</c>, <c>range</c> and the like.</summary>
internal static class ListFunctions
{
    // An array of this length takes 80 MB; a typing mistake must not take all memory.
    private const long LongestRange = 10_000_000;

    /// <summary>Adds the functions to a set.</summary>
    public static void AddTo(FunctionSet set)
    {
        set.Add("head", [List("list")], CypherType.Any, arguments => ListAccess.Subscript(arguments[0], 0L));
        set.Add("last", [List("list")], CypherType.Any, arguments => ListAccess.Subscript(arguments[0], -1L));
        set.Add("tail", [List("list")], CypherType.List, arguments => ListAccess.Slice(arguments[0], 1L, long.MaxValue));
        set.Add("reverse", [new("value", CypherType.List | CypherType.String)], CypherType.List | CypherType.String, arguments =>
            arguments[0] is string text ? CodePoints.Reverse(text) : Enumerable.Reverse((IReadOnlyList<object?>)arguments[0]!).ToArray());
        set.AddSeeingNull("range", [Any("start"), Any("end"), Optional(Any("step"))], CypherType.List, arguments =>
            Range(Bound(arguments[0], "start"), Bound(arguments[1], "end"), arguments.Length > 2 ? Bound(arguments[2], "step") : 1));
    }

    private static long Bound(object? value, string name) => value is long number
        ? number
        : throw new CypherRuntimeException(
            RuntimeErrorKind.ArgumentError, "InvalidArgumentType", $"The {name} of range() is an integer, not {CypherTypes.NameWithArticle(value)}.");

    private static object?[] Range(long start, long end, long step)
    {
        if (step == 0) throw RuntimeErrors.OutOfRange("The step of range() is not 0.");
        if (step > 0 ? start > end : start < end) return [];
        // As decimals: the distance of two integers may exceed 64 bits.
        decimal count = decimal.Truncate(((decimal)end - start) / step) + 1;
        if (count > LongestRange) throw RuntimeErrors.TooLarge($"range({start}, {end}, {step}) has more than {LongestRange:N0} elements.");
        object?[] values = new object?[(int)count];
        for (int index = 0; index < values.Length; index++) values[index] = Boxed.Of(start + (index * step));
        return values;
    }
}
