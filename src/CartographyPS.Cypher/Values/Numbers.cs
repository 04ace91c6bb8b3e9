namespace CartographyPS.Cypher.Values;

/// <summary>Compares integers with floating-point numbers exactly, without rounding the integer.</summary>
internal static class Numbers
{
    // 2^63: the least float above all integers. -2^63 is the least integer itself.
    private const double AboveAll = 9_223_372_036_854_775_808.0;

    /// <summary>Compares two numbers that are not NaN. 0.0 and -0.0 are equal.</summary>
    public static int Compare(object left, object right) => (left, right) switch
    {
        (long x, long y) => x.CompareTo(y),
        (long x, double y) => Compare(x, y),
        (double x, long y) => -Compare(y, x),
        (double x, double y) => x < y ? -1 : x > y ? 1 : 0,
        _ => throw new ArgumentException("Both values must be numbers."),
    };

    /// <summary>Tells whether a value is NaN.</summary>
    public static bool IsNaN(object? value) => value is double number && double.IsNaN(number);

    /// <summary>Converts a number to the nearest floating-point number.</summary>
    public static double ToDouble(object number) => number is long integer ? integer : (double)number;

    /// <summary>Hashes a float as the integer that it equals, where it equals one.</summary>
    public static int Hash(double value)
    {
        if (value >= -AboveAll && value < AboveAll)
        {
            long whole = (long)value;
            if (whole == value) return whole.GetHashCode();
        }
        return double.IsNaN(value) ? int.MinValue : value.GetHashCode();
    }

    private static int Compare(long integer, double number)
    {
        if (number >= AboveAll) return -1;
        if (number < -AboveAll) return 1;
        long whole = (long)number;
        if (integer != whole) return integer < whole ? -1 : 1;
        double rest = number - whole;
        return rest > 0 ? -1 : rest < 0 ? 1 : 0;
    }
}
