using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Functions;

/// <summary>Rounds floats to decimals, by the digits that write them: 1.15 to one decimal is 1.2, though the float is a little less.</summary>
internal static class Rounding
{
    private const string Modes = "CEILING, FLOOR, UP, DOWN, HALF_EVEN, HALF_UP, HALF_DOWN";

    /// <summary>Rounds a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="precision">The number of decimals; null for none.</param>
    /// <param name="mode">The mode; null for halves upwards, which are halves away from zero where there is a precision.</param>
    /// <exception cref="CypherRuntimeException">The precision is negative, or there is no such mode.</exception>
    public static object Round(double number, long? precision, string? mode)
    {
        if (precision < 0) throw RuntimeErrors.InvalidArgument("The precision of round() is not negative.");
        var step = Step(mode ?? "HALF_UP");
        if (double.IsNaN(number) || double.IsInfinity(number)) return number;
        if (mode is null && precision is null or 0) return Math.Floor(number) + (number - Math.Floor(number) >= 0.5 ? 1 : 0);

        // A float has 17 digits: a large one has no decimals to round, and many decimals change nothing.
        if (precision > 20 || Math.Abs(number) >= 1e15) return number;
        decimal value = decimal.Parse(
            FloatText.Of(Math.Abs(number)), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture);
        decimal unit = 1;
        for (long index = 0; index < precision; index++) unit /= 10;
        decimal whole = decimal.Floor(value / unit);
        decimal rest = (value / unit) - whole;
        if (rest != 0 && step(rest, whole % 2 != 0, number < 0)) whole++;
        double rounded = (double)(whole * unit);
        return number < 0 ? -rounded : rounded;
    }

    // Whether to step away from zero, by the rest between 0 and 1, whether the digit before it is odd, and whether the number is negative.
    private static Func<decimal, bool, bool, bool> Step(string mode) => mode switch
    {
        "UP" => (_, _, _) => true,
        "DOWN" => (_, _, _) => false,
        "CEILING" => (_, _, negative) => !negative,
        "FLOOR" => (_, _, negative) => negative,
        "HALF_UP" => (rest, _, _) => rest >= 0.5m,
        "HALF_DOWN" => (rest, _, _) => rest > 0.5m,
        "HALF_EVEN" => (rest, odd, _) => rest > 0.5m || (rest == 0.5m && odd),
        _ => throw RuntimeErrors.InvalidArgument($"'{mode}' is not a mode of round(). Modes are {Modes}."),
    };
}
