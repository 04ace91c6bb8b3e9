using System.Globalization;

namespace CartographyPS.Bolt;

/// <summary>Formats days and seconds since 1970 in ISO-8601, for all years of Cypher. <see cref="DateTime"/> ends at year 9999.</summary>
internal static class Civil
{
    internal const long SecondsPerDay = 86_400;
    internal const long NanosecondsPerSecond = 1_000_000_000;
    internal const long NanosecondsPerDay = SecondsPerDay * NanosecondsPerSecond;

    /// <summary>Counts the days from 1970-01-01 to a .NET date.</summary>
    internal static long Days(DateTime date) => (date.Date.Ticks / TimeSpan.TicksPerDay) - 719_162;

    internal static DateTime ToDate(long days) => new DateTime(1970, 1, 1).AddDays(days);

    internal static string Date(long days)
    {
        // Howard Hinnant's civil_from_days: eras of 400 years that begin on 1 March.
        long shifted = days + 719_468;
        long era = FloorDivide(shifted, 146_097);
        long dayOfEra = shifted - (era * 146_097);
        long yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        long dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        long monthFromMarch = ((5 * dayOfYear) + 2) / 153;
        long day = dayOfYear - (((153 * monthFromMarch) + 2) / 5) + 1;
        long month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        long year = yearOfEra + (era * 400) + (month <= 2 ? 1 : 0);
        string sign = year < 0 ? "-" : year > 9999 ? "+" : "";
        return string.Format(CultureInfo.InvariantCulture, "{0}{1:0000}-{2:00}-{3:00}", sign, Math.Abs(year), month, day);
    }

    internal static string Time(long nanosecondOfDay)
    {
        long seconds = nanosecondOfDay / NanosecondsPerSecond;
        long fraction = nanosecondOfDay % NanosecondsPerSecond;
        string text = string.Format(CultureInfo.InvariantCulture, "{0:00}:{1:00}:{2:00}", seconds / 3600, seconds / 60 % 60, seconds % 60);
        return fraction == 0 ? text : text + "." + fraction.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
    }

    internal static string DateAndTime(long seconds, int nanosecond)
    {
        long days = FloorDivide(seconds, SecondsPerDay);
        long secondOfDay = seconds - (days * SecondsPerDay);
        return Date(days) + "T" + Time((secondOfDay * NanosecondsPerSecond) + nanosecond);
    }

    internal static string Offset(int seconds)
    {
        if (seconds == 0) return "Z";
        int size = Math.Abs(seconds);
        string text = string.Format(CultureInfo.InvariantCulture, "{0}{1:00}:{2:00}", seconds < 0 ? "-" : "+", size / 3600, size / 60 % 60);
        return size % 60 == 0 ? text : text + ":" + (size % 60).ToString("00", CultureInfo.InvariantCulture);
    }

    internal static long FloorDivide(long value, long by)
    {
        long quotient = value / by;
        return value % by < 0 ? quotient - 1 : quotient;
    }
}
