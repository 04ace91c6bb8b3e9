using CartographyPS.Cypher.Values;
using static CartographyPS.Cypher.Functions.FunctionSet;

namespace CartographyPS.Cypher.Functions;

/// <summary>Functions of numbers, but for those of angles.</summary>
internal static class NumberFunctions
{
    /// <summary>Adds the functions to a set.</summary>
    public static void AddTo(FunctionSet set)
    {
        set.Add("abs", [Number("number")], CypherType.Number, arguments => arguments[0] is long whole ? Abs(whole) : Math.Abs((double)arguments[0]!));
        set.Add("sign", [Number("number")], CypherType.Integer, arguments => Boxed.Of(Sign(Numbers.ToDouble(arguments[0]!))));
        set.Add("isNaN", [Number("number")], CypherType.Boolean, arguments => Boxed.Of(Numbers.IsNaN(arguments[0])));
        set.Add("round", [Number("number"), Optional(Integer("precision")), Optional(Text("mode"))], CypherType.Float, arguments =>
            Rounding.Round(
                Numbers.ToDouble(arguments[0]!),
                arguments.Length > 1 ? (long)arguments[1]! : null,
                arguments.Length > 2 ? (string)arguments[2]! : null));
        set.Add("e", [], CypherType.Float, _ => Math.E);
        Add(set, "ceil", Math.Ceiling);
        Add(set, "floor", Math.Floor);
        Add(set, "sqrt", Math.Sqrt);
        Add(set, "exp", Math.Exp);
        Add(set, "log", Math.Log);
        Add(set, "log10", Math.Log10);
    }

    /// <summary>Adds a function of floats.</summary>
    internal static void Add(FunctionSet set, string name, Func<double, double> function) =>
        set.Add(name, [Number("number")], CypherType.Float, arguments => function(Numbers.ToDouble(arguments[0]!)));

    private static object Abs(long number) =>
        number == long.MinValue ? throw RuntimeErrors.IntegerOverflow($"abs({number})") : Boxed.Of(Math.Abs(number));

    private static long Sign(double number) => number > 0 ? 1 : number < 0 ? -1 : 0;
}
