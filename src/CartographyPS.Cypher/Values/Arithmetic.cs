using CartographyPS.Cypher.Temporal;

namespace CartographyPS.Cypher.Values;

/// <summary>
/// The arithmetic operators. Null with anything is null. Integers overflow with an error, and divide as integers; with a float, the result is
/// a float, infinite or NaN where it has no value.
/// </summary>
public static class Arithmetic
{
    /// <summary>Adds numbers, durations, and a duration to a moment; joins texts and lists.</summary>
    /// <exception cref="CypherRuntimeException">The types do not add, or the result is out of range.</exception>
    public static object? Add(object? left, object? right) => (left, right) switch
    {
        (null, _) or (_, null) => null,
        (long x, long y) => Boxed.Of(AddChecked(x, y)),
        (long or double, long or double) => Numbers.ToDouble(left) + Numbers.ToDouble(right),
        (string x, string y) => x + y,
        (IReadOnlyList<object?> x, IReadOnlyList<object?> y) => Concatenation.Of(x, y),
        (IReadOnlyList<object?> x, _) => Concatenation.Of(x, [right]),
        (_, IReadOnlyList<object?> y) => Concatenation.Of([left], y),
        (Duration x, Duration y) => x.Plus(y),
        (_, Duration y) when TemporalArithmetic.TryAdd(left, y, out object? sum) => sum,
        (Duration x, _) when TemporalArithmetic.TryAdd(right, x, out object? sum) => sum,
        (string x, _) when ValueText.IsScalar(right) => x + ValueText.Of(right),
        (_, string y) when ValueText.IsScalar(left) => ValueText.Of(left) + y,
        _ => throw RuntimeErrors.WrongTypes("+", left, right),
    };

    /// <summary>Subtracts numbers, durations, and a duration from a moment.</summary>
    /// <exception cref="CypherRuntimeException">The types do not subtract, or the result is out of range.</exception>
    public static object? Subtract(object? left, object? right) => (left, right) switch
    {
        (null, _) or (_, null) => null,
        (long x, long y) => Boxed.Of(SubtractChecked(x, y)),
        (long or double, long or double) => Numbers.ToDouble(left) - Numbers.ToDouble(right),
        (Duration x, Duration y) => x.Plus(y.Negate()),
        (_, Duration y) when TemporalArithmetic.TryAdd(left, y.Negate(), out object? difference) => difference,
        _ => throw RuntimeErrors.WrongTypes("-", left, right),
    };

    /// <summary>Multiplies numbers, and a duration by a number.</summary>
    /// <exception cref="CypherRuntimeException">The types do not multiply, or the result is out of range.</exception>
    public static object? Multiply(object? left, object? right) => (left, right) switch
    {
        (null, _) or (_, null) => null,
        (long x, long y) => Boxed.Of(MultiplyChecked(x, y)),
        (long or double, long or double) => Numbers.ToDouble(left) * Numbers.ToDouble(right),
        (Duration x, long or double) => x.Times(Numbers.ToDouble(right)),
        (long or double, Duration y) => y.Times(Numbers.ToDouble(left)),
        _ => throw RuntimeErrors.WrongTypes("*", left, right),
    };

    /// <summary>Divides numbers, integers towards zero, and a duration by a number.</summary>
    /// <exception cref="CypherRuntimeException">The types do not divide, an integer is divided by zero, or the result is out of range.</exception>
    public static object? Divide(object? left, object? right) => (left, right) switch
    {
        (null, _) or (_, null) => null,
        (long, 0L) => throw RuntimeErrors.DivisionByZero(),
        (long.MinValue, -1L) => throw RuntimeErrors.IntegerOverflow($"{left} / -1"),
        (long x, long y) => Boxed.Of(x / y),
        (long or double, long or double) => Numbers.ToDouble(left) / Numbers.ToDouble(right),
        (Duration x, long or double) => x.DividedBy(Numbers.ToDouble(right)),
        _ => throw RuntimeErrors.WrongTypes("/", left, right),
    };

    /// <summary>Returns the remainder of a division, with the sign of the dividend.</summary>
    /// <exception cref="CypherRuntimeException">A value is not a number, or an integer is divided by zero.</exception>
    public static object? Modulo(object? left, object? right) => (left, right) switch
    {
        (null, _) or (_, null) => null,
        (long, 0L) => throw RuntimeErrors.DivisionByZero(),
        (long, -1L) => Boxed.Of(0L),    // The processor traps on the least integer.
        (long x, long y) => Boxed.Of(x % y),
        (long or double, long or double) => Numbers.ToDouble(left) % Numbers.ToDouble(right),
        _ => throw RuntimeErrors.WrongTypes("%", left, right),
    };

    /// <summary>Raises a number to a power; always a float.</summary>
    /// <exception cref="CypherRuntimeException">A value is not a number.</exception>
    public static object? Power(object? left, object? right) => (left, right) switch
    {
        (null, _) or (_, null) => null,
        (long or double, long or double) => Math.Pow(Numbers.ToDouble(left), Numbers.ToDouble(right)),
        _ => throw RuntimeErrors.WrongTypes("^", left, right),
    };

    /// <summary>Changes the sign of a number.</summary>
    /// <exception cref="CypherRuntimeException">It is not a number, or the least integer.</exception>
    public static object? Negate(object? value) => value switch
    {
        null => null,
        long.MinValue => throw RuntimeErrors.IntegerOverflow($"-({value})"),
        long number => Boxed.Of(-number),
        double number => -number,
        _ => throw RuntimeErrors.WrongType("-", "a number", value),
    };

    /// <summary>Returns a number as it is.</summary>
    /// <exception cref="CypherRuntimeException">It is not a number.</exception>
    public static object? Plus(object? value) =>
        value is null or long or double ? value : throw RuntimeErrors.WrongType("+", "a number", value);

    /// <summary>Adds two integers.</summary>
    /// <exception cref="CypherRuntimeException">The sum is out of range.</exception>
    internal static long AddChecked(long left, long right)
    {
        long sum = unchecked(left + right);
        // Overflow: both terms have the sign that the sum lacks.
        return ((left ^ sum) & (right ^ sum)) < 0 ? throw RuntimeErrors.IntegerOverflow($"{left} + {right}") : sum;
    }

    private static long SubtractChecked(long left, long right)
    {
        long difference = unchecked(left - right);
        return ((left ^ right) & (left ^ difference)) < 0 ? throw RuntimeErrors.IntegerOverflow($"{left} - {right}") : difference;
    }

    private static long MultiplyChecked(long left, long right)
    {
        try
        {
            return checked(left * right);
        }
        catch (OverflowException)
        {
            throw RuntimeErrors.IntegerOverflow($"{left} * {right}");
        }
    }
}
