using CartographyPS.Cypher.Temporal;
using CartographyPS.Cypher.Values;
using static CartographyPS.Cypher.Functions.FunctionSet;

namespace CartographyPS.Cypher.Functions;

/// <summary>Functions of single values: <c>coalesce</c>, <c>nullIf</c>, <c>isEmpty</c>, identifiers, the time.</summary>
internal static class ScalarFunctions
{
    /// <summary>Adds the functions to a set.</summary>
    public static void AddTo(FunctionSet set)
    {
        set.Add(new("coalesce", [Any("value")], CypherType.Any, (arguments, _) => Array.Find(arguments, value => value is not null))
        {
            IsVariadic = true,
            SeesNull = true,
        });
        set.AddSeeingNull("nullIf", [Any("value"), Any("other")], CypherType.Any, arguments =>
            Equality.Equal(arguments[0], arguments[1]) == true ? null : arguments[0]);
        set.AddSeeingNull("valueType", [Any("value")], CypherType.String, arguments => ValueTypeText.Of(arguments[0]));
        set.AddSeeingNull("exists", [Any("value")], CypherType.Boolean, arguments => Boxed.Of(arguments[0] is not null));
        set.Add("isEmpty", [new("value", CypherType.List | CypherType.Map | CypherType.String)], CypherType.Boolean, arguments =>
            Boxed.Of(Count(arguments[0]) == 0));
        set.Add("size", [new("value", CypherType.List | CypherType.String)], CypherType.Integer, arguments => Boxed.Of(Count(arguments[0])));
        set.Add(new("timestamp", [], CypherType.Integer, (_, context) => TemporalComponents.Get(context.Started, "epochMillis")));
        set.Add(new("randomUUID", [], CypherType.String, (_, _) => Guid.NewGuid().ToString()) { IsDeterministic = false });
        set.Add(new("rand", [], CypherType.Float, (_, context) => context.Random.NextDouble()) { IsDeterministic = false });
    }

    private static long Count(object? value) => value switch
    {
        IReadOnlyList<object?> list => list.Count,
        IReadOnlyDictionary<string, object?> map => map.Count,
        _ => CodePoints.Count((string)value!),
    };
}
