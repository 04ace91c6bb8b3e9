namespace CartographyPS.Cypher.Temporal.Construction;

/// <summary>Makes dates of components: of months, weeks, quarters or days of the year, alone or in place of those of another date.</summary>
internal static class DateFields
{
    /// <summary>The names of the components.</summary>
    public static readonly string[] Names = ["year", "month", "day", "week", "dayOfWeek", "quarter", "dayOfQuarter", "ordinalDay"];

    private static readonly string[][] _calendars =
        [["month", "day"], ["week", "dayOfWeek"], ["quarter", "dayOfQuarter"], ["ordinalDay"]];

    /// <summary>Makes a date.</summary>
    /// <param name="fields">The components.</param>
    /// <param name="original">The date whose components hold where none are given; null for the first of each.</param>
    /// <exception cref="Values.CypherRuntimeException">A component is missing or out of range, or two do not go together.</exception>
    public static LocalDate Resolve(TemporalFields fields, LocalDate? original)
    {
        CheckCalendars(fields);
        if (original is { } date) return Replace(fields, date);
        long year = fields.Integer("year") ?? throw TemporalErrors.Requires("A date", "a year");
        if (fields.HasAny("week", "dayOfWeek"))
        {
            return LocalDate.OfWeek(year, Required(fields, "week", "dayOfWeek"), fields.Integer("dayOfWeek") ?? 1);
        }
        if (fields.HasAny("quarter", "dayOfQuarter"))
        {
            return LocalDate.OfQuarter(year, Required(fields, "quarter", "dayOfQuarter"), fields.Integer("dayOfQuarter") ?? 1);
        }
        if (fields.Integer("ordinalDay") is { } ordinal) return LocalDate.OfOrdinal(year, ordinal);
        if (fields.HasAny("day")) Required(fields, "month", "day");
        return LocalDate.Of(year, fields.Integer("month") ?? 1, fields.Integer("day") ?? 1);
    }

    private static LocalDate Replace(TemporalFields fields, LocalDate original)
    {
        var (year, month, day) = original.Parts;
        long newYear = fields.Integer("year") ?? year;
        if (fields.HasAny("week", "dayOfWeek"))
        {
            var (weekYear, week) = original.WeekOfYear;
            return LocalDate.OfWeek(
                fields.Integer("year") ?? weekYear, fields.Integer("week") ?? week, fields.Integer("dayOfWeek") ?? original.WeekDay);
        }
        if (fields.HasAny("quarter", "dayOfQuarter"))
        {
            long quarter = fields.Integer("quarter") ?? original.Quarter;
            // The quarter's last day where it has fewer than that of the original.
            var first = LocalDate.OfQuarter(newYear, quarter, 1);
            long last = first.PlusMonths(3).EpochDay - first.EpochDay;
            return LocalDate.OfQuarter(newYear, quarter, fields.Integer("dayOfQuarter") ?? Math.Min(original.DayOfQuarter, last));
        }
        if (fields.Integer("ordinalDay") is { } ordinal) return LocalDate.OfOrdinal(newYear, ordinal);

        var start = LocalDate.Of(newYear, fields.Integer("month") ?? month, 1);
        int newMonth = start.Parts.Month;
        return LocalDate.Of(newYear, newMonth, fields.Integer("day") ?? Math.Min(day, Calendar.DaysInMonth(newYear, newMonth)));
    }

    private static void CheckCalendars(TemporalFields fields)
    {
        var used = _calendars.SelectMany(names => names.Where(name => fields.HasAny(name)).Take(1)).ToList();
        if (used.Count > 1) throw TemporalErrors.Conflict(used[0], used[1]);
    }

    private static long Required(TemporalFields fields, string name, string dependent) =>
        fields.Integer(name) ?? throw TemporalErrors.Requires(dependent, name);
}
