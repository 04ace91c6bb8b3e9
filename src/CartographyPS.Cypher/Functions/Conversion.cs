using System.Globalization;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Functions;

/// <summary>Converts single values to booleans, integers and floats. A text that writes no such value is null.</summary>
internal static class Conversion
{
    private const NumberStyles Floats = NumberStyles.Float & ~NumberStyles.AllowLeadingWhite & ~NumberStyles.AllowTrailingWhite;

    /// <summary>Converts a boolean, an integer (0 is false) or a text (in any case).</summary>
    public static object? ToBoolean(object value) => value switch
    {
        bool => value,
        long number => Boxed.Of(number != 0),
        string text when bool.TryParse(text.Trim(), out bool truth) => Boxed.Of(truth),
        _ => null,
    };

    /// <summary>Converts a number, without its decimals, a boolean (1 and 0) or a text that writes a number.</summary>
    /// <exception cref="CypherRuntimeException">A text writes a number that is no integer of 64 bits.</exception>
    public static object? ToInteger(object value) => value switch
    {
        long => value,
        double number => Boxed.Of(Truncate(number)),
        bool truth => Boxed.Of(truth ? 1L : 0L),
        string text => ParseInteger(text),
        _ => null,
    };

    /// <summary>Converts a number, or a text that writes one.</summary>
    public static object? ToFloat(object value) => value switch
    {
        double => value,
        long number => (double)number,
        string text => ParseFloat(text.Trim()),
        _ => null,
    };

    private static object? ParseInteger(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole)) return Boxed.Of(whole);
        if (!IsDecimal(text) || !double.TryParse(text, Floats, CultureInfo.InvariantCulture, out double number)) return null;
        // .NET 3.0 and later reads what is beyond all floats as infinity, earlier versions refuse it.
        return Math.Abs(number) < 9.2233720368547758E18
            ? Boxed.Of(Truncate(number))
            : throw new CypherRuntimeException(
                RuntimeErrorKind.TypeError, "InvalidArgumentValue", $"The text '{text}' writes a number beyond the integers (64 bits).");
    }

    private static object? ParseFloat(string text) => text switch
    {
        "NaN" or "+NaN" or "-NaN" => double.NaN,
        "Infinity" or "+Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => IsDecimal(text) && double.TryParse(text, Floats, CultureInfo.InvariantCulture, out double number) ? number : null,
    };

    // .NET reads words such as NaN and the infinity sign as numbers too.
    private static bool IsDecimal(string text) =>
        text.Length > 0 && text.All(character => character is (>= '0' and <= '9') or '+' or '-' or '.' or 'e' or 'E');

    // Beyond the integers: the nearest one, and 0 for NaN. A cast does that on some processors only.
    private static long Truncate(double number) =>
        double.IsNaN(number) ? 0
        : number >= long.MaxValue ? long.MaxValue
        : number <= long.MinValue ? long.MinValue
        : (long)number;
}
