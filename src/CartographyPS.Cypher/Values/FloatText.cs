using System.Globalization;

namespace CartographyPS.Cypher.Values;

/// <summary>Writes floats as Cypher does: always with a decimal point, and with an exponent from 10^7 up and below 10^-3.</summary>
internal static class FloatText
{
    /// <summary>Writes the shortest text that reads as the same float.</summary>
    public static string Of(double value)
    {
        if (double.IsNaN(value)) return "NaN";
        if (double.IsInfinity(value)) return value > 0 ? "Infinity" : "-Infinity";
        if (value == 0) return 1 / value < 0 ? "-0.0" : "0.0";

        var (digits, exponent) = Digits(Math.Abs(value));
        string sign = value < 0 ? "-" : "";
        return sign + (exponent is >= -3 and < 7 ? Plain(digits, exponent) : Scientific(digits, exponent));
    }

    // The significant digits, and the power of ten of the first one.
    private static (string Digits, int Exponent) Digits(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        // .NET Framework's R loses a bit of some values.
        if (double.Parse(text, CultureInfo.InvariantCulture) != value) text = value.ToString("G17", CultureInfo.InvariantCulture);

        int e = text.IndexOf('E');
        int exponent = e < 0 ? 0 : int.Parse(text.Substring(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string mantissa = e < 0 ? text : text.Substring(0, e);
        int point = mantissa.IndexOf('.');
        exponent += (point < 0 ? mantissa.Length : point) - 1;
        string digits = mantissa.Replace(".", "");
        string significant = digits.TrimStart('0');
        exponent -= digits.Length - significant.Length;
        significant = significant.TrimEnd('0');
        return (significant, exponent);
    }

    private static string Plain(string digits, int exponent)
    {
        if (exponent < 0) return "0." + new string('0', -exponent - 1) + digits;
        digits = digits.PadRight(exponent + 2, '0');
        return digits.Substring(0, exponent + 1) + "." + digits.Substring(exponent + 1);
    }

    private static string Scientific(string digits, int exponent) =>
        digits.Substring(0, 1) + "." + (digits.Length > 1 ? digits.Substring(1) : "0")
            + "E" + exponent.ToString(CultureInfo.InvariantCulture);
}
