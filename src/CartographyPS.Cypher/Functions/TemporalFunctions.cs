using CartographyPS.Cypher.Temporal;
using CartographyPS.Cypher.Temporal.Construction;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Functions;

/// <summary>
/// Functions that make temporal values: <c>date()</c> and its kind, of a text, a map or another temporal value, or the current one, with
/// the clock to take it from (<c>.statement</c>, <c>.transaction</c>, <c>.realtime</c>).
/// </summary>
internal static class TemporalFunctions
{
    private delegate object Maker(object source, ZonedDateTime now);

    /// <summary>Adds the functions to a set.</summary>
    public static void AddTo(FunctionSet set)
    {
        Add(set, "date", CypherType.Date, CypherType.AnyDate, TemporalFactory.MakeDate, now => now.Local.Date);
        Add(set, "localtime", CypherType.LocalTime, CypherType.Instant, TemporalFactory.MakeLocalTime, now => now.Local.Time);
        Add(set, "time", CypherType.ZonedTime, CypherType.Instant, TemporalFactory.MakeZonedTime, now => Conversions.ToZonedTime(now));
        Add(set, "localdatetime", CypherType.LocalDateTime, CypherType.AnyDate, TemporalFactory.MakeLocalDateTime, now => now.Local);
        Add(set, "datetime", CypherType.ZonedDateTime, CypherType.AnyDate, TemporalFactory.MakeZonedDateTime, now => now);

        set.Add("datetime.fromepoch", [FunctionSet.Integer("seconds"), FunctionSet.Integer("nanoseconds")], CypherType.ZonedDateTime, arguments =>
            OfEpoch((long)arguments[0]!, (long)arguments[1]!));
        set.Add("datetime.fromepochmillis", [FunctionSet.Integer("milliseconds")], CypherType.ZonedDateTime, arguments =>
            OfMillis((long)arguments[0]!));
    }

    private static void Add(FunctionSet set, string name, CypherType returns, CypherType takes, Maker make, Func<ZonedDateTime, object> current)
    {
        var source = new FunctionParameter("source", takes | CypherType.String | CypherType.Map, IsOptional: true);
        set.Add(new(name, [source], returns, (arguments, context) =>
            arguments.Length == 0 ? current(context.Started) : make(arguments[0]!, context.Started)));

        // A query is a transaction here, so that both have one time.
        foreach (string clock in new[] { "statement", "transaction", "realtime" })
        {
            bool running = clock == "realtime";
            var zone = new FunctionParameter("timezone", CypherType.String, IsOptional: true);
            set.Add(new(name + "." + clock, [zone], returns, (arguments, context) =>
            {
                var now = running ? context.Now : context.Started;
                return current(arguments.Length == 0 ? now : now.In(TemporalText.ReadZone((string)arguments[0]!)));
            })
            { IsDeterministic = !running });
        }
    }

    private static ZonedDateTime OfEpoch(long seconds, long nanoseconds)
    {
        long carried = Calendar.FloorDivide(nanoseconds, Calendar.NanosPerSecond);
        return ZonedDateTime.OfEpoch(
            Arithmetic.AddChecked(seconds, carried), nanoseconds - (carried * Calendar.NanosPerSecond), Zone.Utc);
    }

    private static ZonedDateTime OfMillis(long milliseconds)
    {
        long seconds = Calendar.FloorDivide(milliseconds, 1000);
        return ZonedDateTime.OfEpoch(seconds, (milliseconds - (seconds * 1000)) * 1_000_000, Zone.Utc);
    }
}
