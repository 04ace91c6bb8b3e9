using System.Globalization;
using System.Text;

namespace CartographyPS.Cypher.Temporal.Text;

/// <summary>Writes durations in ISO 8601: <c>P1Y2M3DT4H5M6.5S</c>, each part with its own sign, without parts that are zero.</summary>
internal static class DurationWriter
{
    /// <summary>Writes a duration; <c>PT0S</c> for none.</summary>
    public static string Write(Duration duration)
    {
        var text = new StringBuilder("P");
        Append(text, duration.Months / 12, 'Y');
        Append(text, duration.Months % 12, 'M');
        Append(text, duration.Days, 'D');

        // Towards zero: -0.5 s is stored as -1 s and 0.5 s on top.
        long seconds = duration.Seconds, nanos = duration.Nanos;
        bool negative = seconds < 0;
        if (negative && nanos > 0) (seconds, nanos) = (seconds + 1, Calendar.NanosPerSecond - nanos);
        if (seconds != 0 || nanos != 0)
        {
            text.Append('T');
            Append(text, seconds / 3600, 'H');
            Append(text, seconds / 60 % 60, 'M');
            long rest = Math.Abs(seconds % 60);
            if (rest != 0 || nanos != 0)
            {
                text.Append(negative ? "-" : "").Append(rest.ToString(CultureInfo.InvariantCulture));
                text.Append(LocalTime.Fraction(nanos)).Append('S');
            }
        }
        return text.Length > 1 ? text.ToString() : "PT0S";
    }

    private static void Append(StringBuilder text, long value, char unit)
    {
        if (value != 0) text.Append(value.ToString(CultureInfo.InvariantCulture)).Append(unit);
    }
}
