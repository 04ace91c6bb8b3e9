using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Temporal;

/// <summary>Converts between temporal types. What a type lacks is midnight or UTC; what it cannot hold is dropped.</summary>
internal static class Conversions
{
    /// <summary>Returns the day of a moment.</summary>
    /// <exception cref="CypherRuntimeException">It has no day.</exception>
    public static LocalDate ToDate(object value) => value switch
    {
        LocalDate date => date,
        LocalDateTime moment => moment.Date,
        ZonedDateTime moment => moment.Local.Date,
        _ => throw RuntimeErrors.WrongType("A date", "a value with a date", value),
    };

    /// <summary>Returns the time of day of a moment, as its zone has it.</summary>
    /// <exception cref="CypherRuntimeException">It has no time.</exception>
    public static LocalTime ToLocalTime(object value) => value switch
    {
        LocalTime time => time,
        ZonedTime time => time.Time,
        LocalDateTime moment => moment.Time,
        ZonedDateTime moment => moment.Local.Time,
        _ => throw RuntimeErrors.WrongType("A time", "a value with a time", value),
    };

    /// <summary>Returns the time of day of a moment with its offset.</summary>
    /// <exception cref="CypherRuntimeException">It has no time.</exception>
    public static ZonedTime ToZonedTime(object value) => value switch
    {
        ZonedTime time => time,
        ZonedDateTime moment => new(moment.Local.Time, moment.OffsetSeconds),
        _ => new(ToLocalTime(value), 0),
    };

    /// <summary>Returns the day and the time of a moment, as its zone has them; of a day, midnight.</summary>
    /// <exception cref="CypherRuntimeException">It has no day.</exception>
    public static LocalDateTime ToLocalDateTime(object value) => new(ToDate(value), value is LocalDate ? default : ToLocalTime(value));

    /// <summary>Returns the instant of a moment; of one without a zone, in UTC.</summary>
    /// <exception cref="CypherRuntimeException">It has no day.</exception>
    public static ZonedDateTime ToZonedDateTime(object value) => value is ZonedDateTime moment ? moment : new(ToLocalDateTime(value), 0, null);

    /// <summary>Returns the zone of a value, for a named one with its rules; null for a value without a zone.</summary>
    public static Zone? ZoneOf(object value) => value switch
    {
        ZonedDateTime moment => moment.Zone,
        ZonedTime time => Zone.OfOffset(time.OffsetSeconds),
        _ => null,
    };
}
