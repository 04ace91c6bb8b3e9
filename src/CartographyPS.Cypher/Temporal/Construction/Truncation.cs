using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Temporal.Construction;

/// <summary>Truncates moments to a unit, then sets components, as <c>date.truncate(unit, moment, components)</c> does.</summary>
internal static class Truncation
{
    private static readonly IReadOnlyDictionary<string, object?> _nothing = new Dictionary<string, object?>();
    private static readonly HashSet<string> _dateNames = new(DateFields.Names, StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> _timeNames = new([.. TimeFields.Names, "timezone"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> _momentNames =
        new([.. DateFields.Names, .. TimeFields.Names, "timezone"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Truncates to a date.</summary>
    /// <param name="unitName">The unit, a day or more.</param>
    /// <param name="moment">A moment with a date.</param>
    /// <param name="components">The components to set; null for none.</param>
    /// <exception cref="CypherRuntimeException">The unit, the moment or a component is wrong.</exception>
    public static object ToDate(string unitName, object moment, IReadOnlyDictionary<string, object?>? components)
    {
        var unit = TruncationUnit.Find(unitName);
        if (!unit.IsDay) throw RuntimeErrors.InvalidArgument($"A date is not truncated to '{unitName}', which is less than a day.");
        var start = unit.Start(new(Conversions.ToDate(moment), default)).Date;
        return DateFields.Resolve(new("date", components ?? _nothing, _dateNames), start);
    }

    /// <summary>Truncates to a time of day.</summary>
    /// <param name="unitName">The unit, a day or less.</param>
    /// <param name="moment">A moment with a time.</param>
    /// <param name="components">The components to set; null for none.</param>
    /// <exception cref="CypherRuntimeException">The unit, the moment or a component is wrong.</exception>
    public static object ToLocalTime(string unitName, object moment, IReadOnlyDictionary<string, object?>? components) =>
        Time(unitName, moment, new("local time", components ?? _nothing, _timeNames));

    /// <summary>Truncates to a time of day with an offset, that of the moment unless the components name another.</summary>
    /// <inheritdoc cref="ToLocalTime"/>
    public static object ToZonedTime(string unitName, object moment, IReadOnlyDictionary<string, object?>? components)
    {
        var fields = new TemporalFields("time", components ?? _nothing, _timeNames);
        var zone = fields.TimeZone;
        int offset = zone is null ? Conversions.ToZonedTime(moment).OffsetSeconds : zone.OffsetAtInstant(default);
        return new ZonedTime(Time(unitName, moment, fields), offset);
    }

    /// <summary>Truncates to a date with a time.</summary>
    /// <inheritdoc cref="ToDate"/>
    public static object ToLocalDateTime(string unitName, object moment, IReadOnlyDictionary<string, object?>? components) =>
        Moment(unitName, moment, new("local date-time", components ?? _nothing, _momentNames));

    /// <summary>Truncates to an instant in a zone, that of the moment unless the components name another.</summary>
    /// <inheritdoc cref="ToDate"/>
    public static object ToZonedDateTime(string unitName, object moment, IReadOnlyDictionary<string, object?>? components)
    {
        var fields = new TemporalFields("date-time", components ?? _nothing, _momentNames);
        return ZonedDateTime.OfLocal(
            Moment(unitName, moment, fields), fields.TimeZone ?? Conversions.ZoneOf(moment) ?? Zone.Utc);
    }

    private static LocalDateTime Moment(string unitName, object moment, TemporalFields fields)
    {
        var start = TruncationUnit.Find(unitName).Start(Conversions.ToLocalDateTime(moment));
        return new(DateFields.Resolve(fields, start.Date), SetTime(unitName, fields, start.Time));
    }

    private static LocalTime Time(string unitName, object moment, TemporalFields fields)
    {
        var unit = TruncationUnit.Find(unitName);
        if (unit.IsDay && unit.Name != "day")
        {
            throw RuntimeErrors.InvalidArgument($"A time is not truncated to '{unitName}', which is more than a day.");
        }
        return SetTime(unitName, fields, unit.Start(new(default, Conversions.ToLocalTime(moment))).Time);
    }

    // Components below the unit are added to what it leaves of the second, greater ones are replaced.
    private static LocalTime SetTime(string unit, TemporalFields fields, LocalTime start)
    {
        var time = TimeFields.Resolve(fields, start);
        long kept = unit switch
        {
            "millisecond" when !fields.HasAny("millisecond") => start.Nanosecond,
            "microsecond" when !fields.HasAny("millisecond", "microsecond") => start.Nanosecond,
            "microsecond" when !fields.HasAny("millisecond") => start.Nanosecond / 1_000_000 * 1_000_000,
            _ => 0,
        };
        return TimeFields.Nanos(fields) is not null ? time.Plus(0, kept) : time;
    }
}
