using System.Globalization;

namespace CartographyPS.Cypher.Temporal;

/// <summary>A day of the calendar, without a time zone.</summary>
/// <param name="EpochDay">Days since 1970-01-01; negative before it.</param>
public readonly record struct LocalDate(long EpochDay)
{
    private static readonly long _least = Calendar.EpochDay(-Calendar.GreatestYear, 1, 1);
    private static readonly long _greatest = Calendar.EpochDay(Calendar.GreatestYear, 12, 31);

    /// <summary>Year, month (1 to 12) and day of the month.</summary>
    public (long Year, int Month, int Day) Parts => Calendar.Civil(EpochDay);

    /// <summary>The year.</summary>
    public long Year => Parts.Year;

    /// <summary>The day of the year, from 1.</summary>
    public int OrdinalDay => (int)(EpochDay - Calendar.EpochDay(Year, 1, 1)) + 1;

    /// <summary>The day of the week: 1 is Monday, 7 is Sunday.</summary>
    public int WeekDay => Calendar.WeekDay(EpochDay);

    /// <summary>The year that the day's week belongs to, and the number of the week, from 1.</summary>
    public (long WeekYear, int Week) WeekOfYear
    {
        get
        {
            // A week belongs to the year of its Thursday.
            long weekYear = Calendar.Civil(EpochDay - WeekDay + 4).Year;
            return (weekYear, (int)((EpochDay - Calendar.FirstMonday(weekYear)) / 7) + 1);
        }
    }

    /// <summary>The quarter of the year, 1 to 4.</summary>
    public int Quarter => ((Parts.Month - 1) / 3) + 1;

    /// <summary>The day of the quarter, from 1.</summary>
    public int DayOfQuarter => (int)(EpochDay - Calendar.EpochDay(Year, (3 * Quarter) - 2, 1)) + 1;

    /// <summary>Returns a date by year, month and day.</summary>
    /// <exception cref="Values.CypherRuntimeException">There is no such date.</exception>
    public static LocalDate Of(long year, long month, long day)
    {
        Require("year", year, -Calendar.GreatestYear, Calendar.GreatestYear);
        Require("month", month, 1, 12);
        Require("day", day, 1, Calendar.DaysInMonth(year, (int)month));
        return new(Calendar.EpochDay(year, month, day));
    }

    /// <summary>Returns a date by year, week and day of the week (1 is Monday).</summary>
    /// <exception cref="Values.CypherRuntimeException">There is no such date.</exception>
    public static LocalDate OfWeek(long weekYear, long week, long weekDay)
    {
        Require("year", weekYear, -Calendar.GreatestYear, Calendar.GreatestYear);
        Require("week", week, 1, 53);
        Require("dayOfWeek", weekDay, 1, 7);
        // A week 53 that the year lacks is the first of the next year.
        return new(Calendar.FirstMonday(weekYear) + ((week - 1) * 7) + weekDay - 1);
    }

    /// <summary>Returns a date by year, quarter and day of the quarter.</summary>
    /// <exception cref="Values.CypherRuntimeException">There is no such date.</exception>
    public static LocalDate OfQuarter(long year, long quarter, long dayOfQuarter)
    {
        Require("quarter", quarter, 1, 4);
        var first = Of(year, (3 * quarter) - 2, 1);
        Require("dayOfQuarter", dayOfQuarter, 1, first.PlusMonths(3).EpochDay - first.EpochDay);
        return new(first.EpochDay + dayOfQuarter - 1);
    }

    /// <summary>Returns a date by year and day of the year.</summary>
    /// <exception cref="Values.CypherRuntimeException">There is no such date.</exception>
    public static LocalDate OfOrdinal(long year, long ordinalDay)
    {
        var first = Of(year, 1, 1);
        Require("ordinalDay", ordinalDay, 1, Calendar.DaysInYear(year));
        return new(first.EpochDay + ordinalDay - 1);
    }

    /// <summary>Adds months. A day that the month lacks becomes its last.</summary>
    /// <exception cref="Values.CypherRuntimeException">The result is out of range.</exception>
    public LocalDate PlusMonths(long months)
    {
        if (months is < -24_000_000_000 or > 24_000_000_000) throw TemporalErrors.Overflow($"{this} + {months} months");
        var (year, month, day) = Parts;
        long count = (year * 12) + month - 1 + months;
        long newYear = Calendar.FloorDivide(count, 12);
        if (Math.Abs(newYear) > Calendar.GreatestYear) throw TemporalErrors.Overflow($"{this} + {months} months");
        int newMonth = (int)Calendar.FloorModulo(count, 12) + 1;
        return new(Calendar.EpochDay(newYear, newMonth, Math.Min(day, Calendar.DaysInMonth(newYear, newMonth))));
    }

    /// <summary>Adds days.</summary>
    /// <exception cref="Values.CypherRuntimeException">The result is out of range.</exception>
    public LocalDate PlusDays(long days)
    {
        if (days < _least - EpochDay || days > _greatest - EpochDay) throw TemporalErrors.Overflow($"{this} + {days} days");
        return new(EpochDay + days);
    }

    /// <summary>The ISO 8601 form: <c>2026-02-03</c>.</summary>
    public override string ToString()
    {
        var (year, month, day) = Parts;
        string sign = year < 0 ? "-" : year > 9999 ? "+" : "";
        return string.Format(CultureInfo.InvariantCulture, "{0}{1:0000}-{2:00}-{3:00}", sign, Math.Abs(year), month, day);
    }

    private static void Require(string component, long value, long least, long greatest)
    {
        if (value < least || value > greatest) throw TemporalErrors.OutOfRange(component, value, least, greatest);
    }
}
