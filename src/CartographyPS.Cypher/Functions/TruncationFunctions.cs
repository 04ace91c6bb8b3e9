using CartographyPS.Cypher.Temporal;
using CartographyPS.Cypher.Temporal.Construction;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Functions;

/// <summary>Functions that truncate moments: <c>date.truncate('month', moment, {day: 2})</c>.</summary>
internal static class TruncationFunctions
{
    private delegate object Truncate(string unit, object moment, IReadOnlyDictionary<string, object?>? components);

    /// <summary>Adds the functions to a set.</summary>
    public static void AddTo(FunctionSet set)
    {
        Add(set, "date", CypherType.Date, CypherType.AnyDate, Truncation.ToDate);
        Add(set, "localtime", CypherType.LocalTime, CypherType.Instant, Truncation.ToLocalTime);
        Add(set, "time", CypherType.ZonedTime, CypherType.Instant, Truncation.ToZonedTime);
        Add(set, "localdatetime", CypherType.LocalDateTime, CypherType.AnyDate, Truncation.ToLocalDateTime);
        Add(set, "datetime", CypherType.ZonedDateTime, CypherType.AnyDate, Truncation.ToZonedDateTime);
    }

    private static void Add(FunctionSet set, string name, CypherType returns, CypherType takes, Truncate truncate) =>
        set.Add(new(
            name + ".truncate",
            [
                FunctionSet.Text("unit"),
                new("moment", takes | CypherType.String, IsOptional: true),
                new("components", CypherType.Map, IsOptional: true),
            ],
            returns,
            (arguments, context) =>
            {
                object? moment = arguments.Length < 2 ? context.Started : arguments[1];
                if (arguments[0] is not string unit || moment is null) return null;
                return truncate(unit, Read(moment), arguments.Length < 3 ? null : (IReadOnlyDictionary<string, object?>?)arguments[2]);
            })
        { SeesNull = true });

    private static object Read(object moment) => moment is not string text
        ? moment
        : TemporalText.TryReadMoment(text, out object? value) || TemporalText.TryReadTime(text, out value)
            ? value!
            : throw TemporalErrors.Unreadable("date or time", text);
}
