using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Temporal.Construction;

/// <summary>A unit to which moments are truncated, such as <c>'month'</c>.</summary>
/// <param name="Name">Its name in queries.</param>
/// <param name="IsDay">Whether it is a day or more.</param>
/// <param name="Start">Returns the start of the unit that a moment is in.</param>
internal sealed record TruncationUnit(string Name, bool IsDay, Func<LocalDateTime, LocalDateTime> Start)
{
    private static readonly TruncationUnit[] _all =
    [
        Years("millennium", 1000),
        Years("century", 100),
        Years("decade", 10),
        Years("year", 1),
        Days("weekYear", date => new(Calendar.FirstMonday(date.WeekOfYear.WeekYear))),
        Days("quarter", date => LocalDate.Of(date.Year, (3 * date.Quarter) - 2, 1)),
        Days("month", date => LocalDate.Of(date.Year, date.Parts.Month, 1)),
        Days("week", date => new(date.EpochDay - date.WeekDay + 1)),
        Days("day", date => date),
        Nanos("hour", 3600 * Calendar.NanosPerSecond),
        Nanos("minute", 60 * Calendar.NanosPerSecond),
        Nanos("second", Calendar.NanosPerSecond),
        Nanos("millisecond", 1_000_000),
        Nanos("microsecond", 1_000),
    ];

    /// <summary>Returns a unit by its name.</summary>
    /// <exception cref="CypherRuntimeException">There is none of this name.</exception>
    public static TruncationUnit Find(string name) => Array.Find(_all, unit => unit.Name == name)
        ?? throw RuntimeErrors.InvalidArgument(
            $"'{TemporalErrors.Shorten(name)}' is not a unit. Units are {string.Join(", ", _all.Select(unit => unit.Name))}.");

    private static TruncationUnit Years(string name, int years) =>
        Days(name, date => LocalDate.Of(date.Year - Calendar.FloorModulo(date.Year, years), 1, 1));

    private static TruncationUnit Days(string name, Func<LocalDate, LocalDate> start) =>
        new(name, true, moment => new(start(moment.Date), default));

    private static TruncationUnit Nanos(string name, long nanos) =>
        new(name, false, moment => moment with { Time = new(moment.Time.NanoOfDay - (moment.Time.NanoOfDay % nanos)) });
}
