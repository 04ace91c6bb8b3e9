using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Temporal.Construction;

/// <summary>
/// The duration from one moment to another. A value without a date is on the other's day, without a time at midnight, without a zone in the
/// other's zone; the second value counts in the zone of the first.
/// </summary>
internal static class DurationBetween
{
    /// <summary>Returns full months, then full days, then the rest in seconds.</summary>
    /// <exception cref="CypherRuntimeException">A value is not a moment.</exception>
    public static Duration InAllUnits(object from, object to)
    {
        var (start, end) = Align(from, to);
        long months = FullMonths(start.Local, end.Local);
        var afterMonths = Move(start, months, 0);
        long days = FullDays(afterMonths.Local, end.Local);
        return Rest(Move(start, months, days), end, months, days);
    }

    /// <summary>Returns full months.</summary>
    /// <inheritdoc cref="InAllUnits"/>
    public static Duration InMonths(object from, object to)
    {
        var (start, end) = Align(from, to);
        return new(FullMonths(start.Local, end.Local), 0, 0, 0);
    }

    /// <summary>Returns full days.</summary>
    /// <inheritdoc cref="InAllUnits"/>
    public static Duration InDays(object from, object to)
    {
        var (start, end) = Align(from, to);
        return new(0, FullDays(start.Local, end.Local), 0, 0);
    }

    /// <summary>Returns seconds and nanoseconds.</summary>
    /// <inheritdoc cref="InAllUnits"/>
    public static Duration InSeconds(object from, object to)
    {
        var (start, end) = Align(from, to);
        return Rest(start, end, 0, 0);
    }

    private static Duration Rest(ZonedDateTime start, ZonedDateTime end, long months, long days) =>
        Duration.Of(months, days, end.EpochSecond - start.EpochSecond, end.Nanosecond - start.Nanosecond);

    private static (ZonedDateTime Start, ZonedDateTime End) Align(object from, object to)
    {
        from = Read(from);
        to = Read(to);
        Zone? startZone = Conversions.ZoneOf(from), endZone = Conversions.ZoneOf(to);
        bool bothDated = HasDate(from) && HasDate(to);
        LocalDate startDate = bothDated || HasDate(from) ? Conversions.ToDate(from) : HasDate(to) ? Conversions.ToDate(to) : default;
        LocalDate endDate = bothDated ? Conversions.ToDate(to) : startDate;

        var zone = startZone ?? endZone ?? Zone.Utc;
        var start = Place(from, startDate, zone);
        return (start, Place(to, endDate, endZone ?? zone).In(start.Zone));
    }

    private static ZonedDateTime Place(object moment, LocalDate date, Zone zone) => moment is ZonedDateTime zoned
        ? zoned
        : ZonedDateTime.OfLocal(new(date, moment is LocalDate ? default : Conversions.ToLocalTime(moment)), zone);

    private static object Read(object value)
    {
        if (value is string text)
        {
            return TemporalText.TryReadMoment(text, out object? moment) || TemporalText.TryReadTime(text, out moment)
                ? moment!
                : throw TemporalErrors.Unreadable("date or time", text);
        }
        return TemporalComponents.Supports(value) && value is not Duration
            ? value
            : throw RuntimeErrors.WrongType("The time between two moments", "temporal values", value);
    }

    private static bool HasDate(object value) => value is LocalDate or LocalDateTime or ZonedDateTime;

    private static ZonedDateTime Move(ZonedDateTime start, long months, long days)
    {
        if (months == 0 && days == 0) return start;
        var date = start.Local.Date.PlusMonths(months).PlusDays(days);
        return ZonedDateTime.OfLocal(start.Local with { Date = date }, start.Zone, start.OffsetSeconds);
    }

    // A month is full when its day and time are reached; the 31st to the 28th is none, though the month ends.
    private static long FullMonths(LocalDateTime start, LocalDateTime end)
    {
        var (startYear, startMonth, startDay) = start.Date.Parts;
        var (endYear, endMonth, endDay) = end.Date.Parts;
        long months = ((endYear - startYear) * 12) + endMonth - startMonth;
        int rest = endDay != startDay ? endDay.CompareTo(startDay) : end.Time.NanoOfDay.CompareTo(start.Time.NanoOfDay);
        return months > 0 && rest < 0 ? months - 1 : months < 0 && rest > 0 ? months + 1 : months;
    }

    private static long FullDays(LocalDateTime start, LocalDateTime end)
    {
        long days = end.Date.EpochDay - start.Date.EpochDay;
        int rest = end.Time.NanoOfDay.CompareTo(start.Time.NanoOfDay);
        return days > 0 && rest < 0 ? days - 1 : days < 0 && rest > 0 ? days + 1 : days;
    }
}
