using CartographyPS.Cypher.Temporal.Construction;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Functions;

/// <summary>Functions that make durations: of a text or a map, and between two moments.</summary>
internal static class DurationFunctions
{
    /// <summary>Adds the functions to a set.</summary>
    public static void AddTo(FunctionSet set)
    {
        set.Add("duration", [new("source", CypherType.String | CypherType.Map | CypherType.Duration)], CypherType.Duration, arguments =>
            DurationFactory.Make(arguments[0]!));
        Add(set, "duration.between", (from, to) => DurationBetween.InAllUnits(from, to));
        Add(set, "duration.inMonths", (from, to) => DurationBetween.InMonths(from, to));
        Add(set, "duration.inDays", (from, to) => DurationBetween.InDays(from, to));
        Add(set, "duration.inSeconds", (from, to) => DurationBetween.InSeconds(from, to));
    }

    private static void Add(FunctionSet set, string name, Func<object, object, object> between)
    {
        const CypherType Moment = CypherType.Instant | CypherType.String;
        set.Add(name, [new("from", Moment), new("to", Moment)], CypherType.Duration, arguments => between(arguments[0]!, arguments[1]!));
    }
}
