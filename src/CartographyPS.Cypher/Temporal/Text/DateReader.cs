using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Temporal.Text;

/// <summary>
/// Reads dates: <c>2015-07-21</c>, <c>2015-07</c>, <c>2015</c>, weeks (<c>2015-W30-2</c>), quarters (<c>2015-Q2-60</c>) and days of the year
/// (<c>2015-202</c>), all of them also without hyphens. A year with a sign may have up to nine digits, and then needs the hyphens.
/// </summary>
internal static class DateReader
{
    /// <summary>Reads a date; false when there is none.</summary>
    /// <exception cref="CypherRuntimeException">It has the form of a date, and does not exist.</exception>
    public static bool TryRead(ref TextScanner scanner, out LocalDate date)
    {
        date = default;
        bool negative = scanner.TryRead('-');
        bool signed = negative || scanner.TryRead('+');
        if (!scanner.TryReadDigits(signed ? Math.Min(scanner.DigitsAhead, 9) : 4, out int number)) return false;
        long year = negative ? -number : number;

        int afterYear = scanner.Position;
        bool hyphens = scanner.TryRead('-');
        if (scanner.TryRead('W')) return TryReadWeek(ref scanner, year, hyphens, out date);
        if (scanner.TryRead('Q')) return TryReadQuarter(ref scanner, year, hyphens, out date);

        int digits = scanner.DigitsAhead;
        if (hyphens) return digits == 3 ? TryReadOrdinal(ref scanner, year, out date) : TryReadMonth(ref scanner, year, out date);
        if (!signed && digits == 3) return TryReadOrdinal(ref scanner, year, out date);
        if (!signed && digits is 2 or 4)
        {
            if (!scanner.TryReadDigits(2, out int month)) return false;
            date = LocalDate.Of(year, month, scanner.TryReadDigits(2, out int day) ? day : 1);
            return true;
        }
        scanner.Position = afterYear;
        date = LocalDate.Of(year, 1, 1);
        return digits == 0;
    }

    private static bool TryReadMonth(ref TextScanner scanner, long year, out LocalDate date)
    {
        date = default;
        if (!scanner.TryReadDigits(Math.Min(scanner.DigitsAhead, 2), out int month)) return false;
        int day = 1;
        if (scanner.TryRead('-') && !scanner.TryReadDigits(Math.Min(scanner.DigitsAhead, 2), out day)) return false;
        date = LocalDate.Of(year, month, day);
        return true;
    }

    private static bool TryReadOrdinal(ref TextScanner scanner, long year, out LocalDate date)
    {
        bool read = scanner.TryReadDigits(3, out int day);
        date = read ? LocalDate.OfOrdinal(year, day) : default;
        return read;
    }

    private static bool TryReadWeek(ref TextScanner scanner, long year, bool hyphens, out LocalDate date)
    {
        date = default;
        if (!scanner.TryReadDigits(2, out int week)) return false;
        int day = 1;
        if (hyphens ? scanner.TryRead('-') : scanner.DigitsAhead > 0)
        {
            if (!scanner.TryReadDigits(1, out day)) return false;
        }
        date = LocalDate.OfWeek(year, week, day);
        return true;
    }

    private static bool TryReadQuarter(ref TextScanner scanner, long year, bool hyphens, out LocalDate date)
    {
        date = default;
        if (!scanner.TryReadDigits(1, out int quarter)) return false;
        int day = 1;
        if (hyphens ? scanner.TryRead('-') : scanner.DigitsAhead > 0)
        {
            if (!scanner.TryReadDigits(2, out day)) return false;
        }
        date = LocalDate.OfQuarter(year, quarter, day);
        return true;
    }
}
