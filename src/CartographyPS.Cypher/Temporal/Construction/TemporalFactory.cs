using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Temporal.Construction;

/// <summary>
/// Makes temporal values as <c>date(x)</c>, <c>datetime(x)</c> and the like do: of a text, a map of components, or another temporal value.
/// </summary>
/// <remarks>
/// A text may write more than the type holds, as another temporal value may have more: <c>date('2015-07-21T21:40Z')</c> is the date of that
/// moment. So a graph that stores dates as texts answers as one that stores temporal values.
/// </remarks>
internal static class TemporalFactory
{
    private static readonly HashSet<string> _dateNames = Names(DateFields.Names, "date", "datetime", "timezone");
    private static readonly HashSet<string> _timeNames = Names(TimeFields.Names, "time", "datetime", "timezone");
    private static readonly HashSet<string> _momentNames =
        Names([.. DateFields.Names, .. TimeFields.Names], "date", "time", "datetime", "timezone", "epochSeconds", "epochMillis");

    /// <summary>Makes a date.</summary>
    /// <param name="source">A text, a map, or a temporal value.</param>
    /// <param name="now">The current moment, for a map of a time zone alone.</param>
    /// <exception cref="CypherRuntimeException">It makes no date.</exception>
    public static object MakeDate(object source, ZonedDateTime now)
    {
        if (source is not IReadOnlyDictionary<string, object?> map) return Conversions.ToDate(ReadMoment("date", source));
        var fields = Fields("date", map, _dateNames);
        return IsZoneAlone(fields, out var zone) ? now.In(zone).Local.Date : DateFields.Resolve(fields, DateOf(fields));
    }

    /// <summary>Makes a time of day.</summary>
    /// <inheritdoc cref="MakeDate"/>
    public static object MakeLocalTime(object source, ZonedDateTime now)
    {
        if (source is not IReadOnlyDictionary<string, object?> map) return Conversions.ToLocalTime(ReadTime("time", source));
        var fields = Fields("local time", map, _timeNames);
        return IsZoneAlone(fields, out var zone)
            ? now.In(zone).Local.Time
            : TimeFields.Resolve(fields, TimeSource(fields) is { } time ? Conversions.ToLocalTime(time) : null);
    }

    /// <summary>Makes a time of day with an offset.</summary>
    /// <inheritdoc cref="MakeDate"/>
    public static object MakeZonedTime(object source, ZonedDateTime now)
    {
        if (source is not IReadOnlyDictionary<string, object?> map) return Conversions.ToZonedTime(ReadTime("time", source));
        var fields = Fields("time", map, _timeNames);
        if (IsZoneAlone(fields, out var current)) return Conversions.ToZonedTime(now.In(current));

        object? original = TimeSource(fields);
        var time = TimeFields.Resolve(fields, original is null ? null : Conversions.ToLocalTime(original));
        int? offset = original is ZonedTime or ZonedDateTime ? Conversions.ToZonedTime(original).OffsetSeconds : null;
        // A named zone without a date: its offset of today.
        int? wanted = fields.TimeZone is { } zone ? now.In(zone).OffsetSeconds : null;
        return offset is { } known && wanted is { } other
            ? new ZonedTime(time, known).At(other)
            : new ZonedTime(time, wanted ?? offset ?? 0);
    }

    /// <summary>Makes a date with a time.</summary>
    /// <inheritdoc cref="MakeDate"/>
    public static object MakeLocalDateTime(object source, ZonedDateTime now)
    {
        if (source is not IReadOnlyDictionary<string, object?> map)
        {
            return Conversions.ToLocalDateTime(ReadMoment("local date-time", RequireTime("local date-time", source)));
        }
        var fields = Fields("local date-time", map, _momentNames);
        return IsZoneAlone(fields, out var zone) ? now.In(zone).Local : ResolveLocal(fields);
    }

    /// <summary>Makes an instant in a time zone: UTC unless something gives another.</summary>
    /// <inheritdoc cref="MakeDate"/>
    public static object MakeZonedDateTime(object source, ZonedDateTime now)
    {
        if (source is not IReadOnlyDictionary<string, object?> map)
        {
            return Conversions.ToZonedDateTime(ReadMoment("date-time", RequireTime("date-time", source)));
        }
        var fields = Fields("date-time", map, _momentNames);
        if (IsZoneAlone(fields, out var current)) return now.In(current);
        if (fields.HasAny("epochSeconds", "epochMillis")) return OfEpoch(fields);

        var local = ResolveLocal(fields);
        var zone = fields.TimeZone;
        var original = TimeSource(fields) is { } time ? Conversions.ZoneOf(time) : null;
        // A zone beside a moment that has one moves that moment; without one it says where the local time is meant.
        return zone is not null && original is not null
            ? ZonedDateTime.OfLocal(local, original).In(zone)
            : ZonedDateTime.OfLocal(local, zone ?? original ?? Zone.Utc);
    }

    private static LocalDateTime ResolveLocal(TemporalFields fields)
    {
        if (fields.HasAny("datetime") && fields.HasAny("date", "time")) throw TemporalErrors.Conflict("datetime", "date or time");
        if (fields.HasAny("datetime")) RequireTime("date-time", fields.Moment("datetime")!);
        return new(
            DateFields.Resolve(fields, DateOf(fields)),
            TimeFields.Resolve(fields, TimeSource(fields) is { } time ? Conversions.ToLocalTime(time) : null));
    }

    private static ZonedDateTime OfEpoch(TemporalFields fields)
    {
        var zone = fields.TimeZone ?? Zone.Utc;
        if (fields.Integer("epochMillis") is { } millis)
        {
            if (fields.HasAny("epochSeconds")) throw TemporalErrors.Conflict("epochMillis", "epochSeconds");
            long second = Calendar.FloorDivide(millis, 1000);
            return ZonedDateTime.OfEpoch(second, ((millis - (second * 1000)) * 1_000_000) + (fields.Integer("nanosecond") ?? 0), zone);
        }
        return ZonedDateTime.OfEpoch(fields.Integer("epochSeconds")!.Value, TimeFields.Nanos(fields) ?? 0, zone);
    }

    private static LocalDate? DateOf(TemporalFields fields) =>
        (fields.Moment("date") ?? fields.Moment("datetime")) is { } moment ? Conversions.ToDate(moment) : null;

    private static object? TimeSource(TemporalFields fields) => fields.Moment("time") ?? fields.Moment("datetime");

    private static bool IsZoneAlone(TemporalFields fields, out Zone zone)
    {
        zone = fields.Count == 1 ? fields.TimeZone ?? Zone.Utc : Zone.Utc;
        return fields.Count == 1 && fields.HasAny("timezone");
    }

    // A date has no time to take; only a text that writes one counts as midnight.
    private static object RequireTime(string type, object source) =>
        source is LocalDate ? throw RuntimeErrors.WrongType($"A {type}", "a value with a time", source) : source;

    private static object ReadMoment(string type, object source) => source is not string text
        ? source
        : TemporalText.TryReadMoment(text, out object? value) ? value! : throw TemporalErrors.Unreadable(type, text);

    private static object ReadTime(string type, object source)
    {
        if (source is not string text) return source;
        if (TemporalText.TryReadTime(text, out object? time)) return time!;
        return TemporalText.TryReadMoment(text, out object? moment) && moment is not LocalDate
            ? moment!
            : throw TemporalErrors.Unreadable(type, text);
    }

    private static TemporalFields Fields(string type, IReadOnlyDictionary<string, object?> map, HashSet<string> names)
    {
        var fields = new TemporalFields(type, map, names);
        return fields.Count > 0 ? fields : throw TemporalErrors.Requires($"A {type}", "at least one component");
    }

    private static HashSet<string> Names(string[] components, params string[] others) =>
        new(components.Concat(others), StringComparer.OrdinalIgnoreCase);
}
