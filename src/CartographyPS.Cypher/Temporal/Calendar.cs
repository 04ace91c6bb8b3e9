namespace CartographyPS.Cypher.Temporal;

/// <summary>The Gregorian calendar, extended to all years from -999,999,999 to 999,999,999. Year 0 precedes year 1.</summary>
internal static class Calendar
{
    public const long GreatestYear = 999_999_999;
    public const long DaysPerEra = 146_097;
    public const long SecondsPerDay = 86_400;
    public const long NanosPerSecond = 1_000_000_000;
    public const long NanosPerDay = SecondsPerDay * NanosPerSecond;

    // Days from 0000-03-01, where an era of 400 years begins, to 1970-01-01.
    private const long EpochInEras = 719_468;

    /// <summary>Counts the days from 1970-01-01 to a date that exists.</summary>
    public static long EpochDay(long year, long month, long day)
    {
        // Years begin in March here, so that the leap day is the last.
        long shifted = month <= 2 ? year - 1 : year;
        long era = FloorDivide(shifted, 400);
        long yearOfEra = shifted - (era * 400);
        long dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        return (era * DaysPerEra) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - EpochInEras;
    }

    /// <summary>Returns the date of a number of days since 1970-01-01.</summary>
    public static (long Year, int Month, int Day) Civil(long epochDay)
    {
        long shifted = epochDay + EpochInEras;
        long era = FloorDivide(shifted, DaysPerEra);
        long dayOfEra = shifted - (era * DaysPerEra);
        long yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        long dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        long fromMarch = ((5 * dayOfYear) + 2) / 153;
        int day = (int)(dayOfYear - (((153 * fromMarch) + 2) / 5) + 1);
        int month = (int)(fromMarch < 10 ? fromMarch + 3 : fromMarch - 9);
        return (yearOfEra + (era * 400) + (month <= 2 ? 1 : 0), month, day);
    }

    public static bool IsLeapYear(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    public static int DaysInYear(long year) => IsLeapYear(year) ? 366 : 365;

    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>Returns the day that Monday of a year's first week is: the week that has the year's first Thursday.</summary>
    public static long FirstMonday(long weekYear)
    {
        long fourth = EpochDay(weekYear, 1, 4);
        return fourth - WeekDay(fourth) + 1;
    }

    public static int WeeksInYear(long weekYear) => (int)((FirstMonday(weekYear + 1) - FirstMonday(weekYear)) / 7);

    /// <summary>Returns 1 for Monday to 7 for Sunday. 1970-01-01 was a Thursday.</summary>
    public static int WeekDay(long epochDay) => (int)FloorModulo(epochDay + 3, 7) + 1;

    public static long FloorDivide(long value, long by)
    {
        long quotient = value / by;
        return value % by < 0 ? quotient - 1 : quotient;
    }

    public static long FloorModulo(long value, long by) => value - (FloorDivide(value, by) * by);
}
