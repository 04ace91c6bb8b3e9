using System.Globalization;

namespace CartographyPS.Resources.Conversions;

/// <summary>Numbers of JSON as Python writes them again: an integer digit by digit, all else as a float in its shortest form.</summary>
internal static class PythonNumbers
{
    // Python writes floats with an exponent below 1e-4 and from 1e16 on (https://docs.python.org/3/library/functions.html#repr).
    private const int LeastExponent = -4;
    private const int ExponentFrom = 16;

    /// <summary>The number's text: <c>2.50</c> is <c>2.5</c>, <c>1e2</c> is <c>100.0</c>, <c>1E16</c> is <c>1e+16</c>.</summary>
    /// <param name="json">The number as JSON has it.</param>
    public static string Text(string json)
    {
        if (json.IndexOfAny(['.', 'e', 'E']) < 0) return json == "-0" ? "0" : json;

        double number = double.Parse(json, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (double.IsInfinity(number)) return number > 0 ? "Infinity" : "-Infinity";

        // {digit}.{digits}E{sign}{exponent}, of as few digits as tell the number from all others.
        string scientific = Shortest(number);
        int e = scientific.IndexOf('E');
        string digits = scientific.Substring(0, e).Replace(".", string.Empty).TrimEnd('0');
        string sign = json[0] == '-' ? "-" : string.Empty;
        digits = digits.TrimStart('-');
        if (digits.Length == 0) return sign + "0.0";
        int exponent = int.Parse(scientific.Substring(e + 1), CultureInfo.InvariantCulture);
        return sign + (exponent is < LeastExponent or >= ExponentFrom ? WithExponent(digits, exponent) : Plain(digits, exponent));
    }

    private static string Shortest(double number)
    {
        for (int digits = 15; digits < 17; digits++)
        {
            string text = number.ToString("E" + (digits - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (double.Parse(text, CultureInfo.InvariantCulture).Equals(number)) return text;
        }
        return number.ToString("E16", CultureInfo.InvariantCulture);
    }

    private static string WithExponent(string digits, int exponent)
    {
        string mantissa = digits.Length == 1 ? digits : digits[0] + "." + digits.Substring(1);
        return $"{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";
    }

    private static string Plain(string digits, int exponent)
    {
        if (exponent < 0) return "0." + new string('0', -exponent - 1) + digits;
        string padded = digits.PadRight(exponent + 2, '0');
        return padded.Substring(0, exponent + 1) + "." + padded.Substring(exponent + 1);
    }
}
