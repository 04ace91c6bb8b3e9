using System.Globalization;

namespace CartographyPS.Cypher.Temporal;

/// <summary>A time of day, without an offset from UTC.</summary>
/// <param name="NanoOfDay">Nanoseconds since midnight, less than a day.</param>
public readonly record struct LocalTime(long NanoOfDay)
{
    /// <summary>The hour, 0 to 23.</summary>
    public int Hour => (int)(SecondOfDay / 3600);

    /// <summary>The minute of the hour.</summary>
    public int Minute => (int)(SecondOfDay / 60 % 60);

    /// <summary>The second of the minute.</summary>
    public int Second => (int)(SecondOfDay % 60);

    /// <summary>Seconds since midnight.</summary>
    public long SecondOfDay => NanoOfDay / Calendar.NanosPerSecond;

    /// <summary>Nanoseconds since the last full second.</summary>
    public int Nanosecond => (int)(NanoOfDay % Calendar.NanosPerSecond);

    /// <summary>Returns a time by its parts.</summary>
    /// <exception cref="Values.CypherRuntimeException">A part is out of range.</exception>
    public static LocalTime Of(long hour, long minute, long second, long nanosecond)
    {
        Require("hour", hour, 23);
        Require("minute", minute, 59);
        Require("second", second, 59);
        Require("nanosecond", nanosecond, Calendar.NanosPerSecond - 1);
        return new((((hour * 3600) + (minute * 60) + second) * Calendar.NanosPerSecond) + nanosecond);
    }

    /// <summary>Adds seconds and nanoseconds, around midnight.</summary>
    public LocalTime Plus(long seconds, long nanos)
    {
        long total = NanoOfDay + (Calendar.FloorModulo(seconds, Calendar.SecondsPerDay) * Calendar.NanosPerSecond) + nanos;
        return new(Calendar.FloorModulo(total, Calendar.NanosPerDay));
    }

    /// <summary>The ISO 8601 form with seconds, and as many decimals as it has: <c>12:30:00.5</c>.</summary>
    public override string ToString()
    {
        string text = string.Format(CultureInfo.InvariantCulture, "{0:00}:{1:00}:{2:00}", Hour, Minute, Second);
        return text + Fraction(Nanosecond);
    }

    /// <summary>Writes nanoseconds as decimals of a second, with the point; empty for none.</summary>
    internal static string Fraction(long nanosecond) =>
        nanosecond == 0 ? "" : "." + nanosecond.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');

    private static void Require(string component, long value, long greatest)
    {
        if (value < 0 || value > greatest) throw TemporalErrors.OutOfRange(component, value, 0, greatest);
    }
}
