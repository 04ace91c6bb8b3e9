using System.Globalization;

namespace CartographyPS.Bolt;

/// <summary>A span of months, days and seconds, which do not convert into each other: Cypher's <c>DURATION</c>.</summary>
/// <param name="Months">Months.</param>
/// <param name="Days">Days.</param>
/// <param name="Seconds">Seconds.</param>
/// <param name="Nanoseconds">Nanoseconds on top of the seconds, 0 to 999,999,999.</param>
public readonly record struct BoltDuration(long Months, long Days, long Seconds, int Nanoseconds)
{
    /// <summary>Converts a .NET span to seconds and nanoseconds.</summary>
    /// <param name="value">The span.</param>
    public static BoltDuration From(TimeSpan value)
    {
        long seconds = Civil.FloorDivide(value.Ticks, TimeSpan.TicksPerSecond);
        return new(0, 0, seconds, (int)((value.Ticks - (seconds * TimeSpan.TicksPerSecond)) * 100));
    }

    /// <summary>The ISO-8601 form, such as <c>P1M2DT3.5S</c>.</summary>
    public override string ToString()
    {
        long seconds = Seconds;
        long fraction = Nanoseconds;
        bool negative = seconds < 0;
        if (negative && fraction > 0) (seconds, fraction) = (seconds + 1, Civil.NanosecondsPerSecond - fraction);
        string sign = negative && seconds == 0 ? "-" : "";
        string decimals = fraction == 0 ? "" : "." + fraction.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
        return string.Format(CultureInfo.InvariantCulture, "P{0}M{1}DT{2}{3}{4}S", Months, Days, sign, seconds, decimals);
    }
}
