using CartographyPS.Cypher.Values;
using static CartographyPS.Cypher.Functions.FunctionSet;

namespace CartographyPS.Cypher.Functions;

/// <summary>Functions of angles, in radians.</summary>
internal static class TrigonometricFunctions
{
    /// <summary>Adds the functions to a set.</summary>
    public static void AddTo(FunctionSet set)
    {
        set.Add("pi", [], CypherType.Float, _ => Math.PI);
        set.Add("atan2", [Number("y"), Number("x")], CypherType.Float, arguments =>
            Math.Atan2(Numbers.ToDouble(arguments[0]!), Numbers.ToDouble(arguments[1]!)));
        NumberFunctions.Add(set, "sin", Math.Sin);
        NumberFunctions.Add(set, "cos", Math.Cos);
        NumberFunctions.Add(set, "tan", Math.Tan);
        NumberFunctions.Add(set, "cot", angle => 1 / Math.Tan(angle));
        NumberFunctions.Add(set, "asin", Math.Asin);
        NumberFunctions.Add(set, "acos", Math.Acos);
        NumberFunctions.Add(set, "atan", Math.Atan);
        NumberFunctions.Add(set, "degrees", angle => angle * 180 / Math.PI);
        NumberFunctions.Add(set, "radians", degrees => degrees / 180 * Math.PI);
        NumberFunctions.Add(set, "haversin", angle => (1 - Math.Cos(angle)) / 2);
    }
}
