using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Temporal.Text;

/// <summary>Reads times (<c>21:40:32.142</c>, <c>2140</c>, <c>21</c>) and zones (<c>Z</c>, <c>+01:00</c>, <c>+0100</c>, <c>[Europe/Paris]</c>).</summary>
internal static class TimeReader
{
    /// <summary>Reads a time of day; false when there is none.</summary>
    /// <exception cref="CypherRuntimeException">It has the form of a time, and does not exist.</exception>
    public static bool TryRead(ref TextScanner scanner, out LocalTime time)
    {
        time = default;
        if (!scanner.TryReadDigits(2, out int hour)) return false;
        bool colons = scanner.TryRead(':');
        int minute = 0, second = 0, nanos = 0;
        if (colons || scanner.DigitsAhead > 0)
        {
            if (!scanner.TryReadDigits(2, out minute)) return false;
            if (colons ? scanner.TryRead(':') : scanner.DigitsAhead > 0)
            {
                if (!scanner.TryReadDigits(2, out second)) return false;
                if ((scanner.TryRead('.') || scanner.TryRead(',')) && !TryReadFraction(ref scanner, out nanos)) return false;
            }
        }
        time = LocalTime.Of(hour, minute, second, nanos);
        return true;
    }

    /// <summary>Reads an offset; false when there is none.</summary>
    /// <exception cref="CypherRuntimeException">It is more than 18 hours.</exception>
    public static bool TryReadOffset(ref TextScanner scanner, out int seconds)
    {
        seconds = 0;
        if (scanner.TryRead('Z')) return true;
        bool negative = scanner.TryRead('-');
        if (!negative && !scanner.TryRead('+')) return false;
        if (!scanner.TryReadDigits(2, out int hours)) return false;
        int minutes = 0, rest = 0;
        if (scanner.TryRead(':'))
        {
            if (!scanner.TryReadDigits(2, out minutes)) return false;
            if (scanner.TryRead(':') && !scanner.TryReadDigits(2, out rest)) return false;
        }
        else if (scanner.TryReadDigits(2, out minutes))
        {
            scanner.TryReadDigits(2, out rest);
        }
        int size = (hours * 3600) + (minutes * 60) + rest;
        if (minutes > 59 || rest > 59 || size > Zone.GreatestOffset)
        {
            throw RuntimeErrors.InvalidArgument("An offset from UTC is at most 18:00, with minutes and seconds below 60.");
        }
        seconds = negative ? -size : size;
        return true;
    }

    private static bool TryReadFraction(ref TextScanner scanner, out int nanos)
    {
        int digits = scanner.DigitsAhead;
        if (!scanner.TryReadDigits(digits, out nanos)) return false;
        for (; digits < 9; digits++) nanos *= 10;
        return true;
    }
}
