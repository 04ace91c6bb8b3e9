using CartographyPS.Cypher.Temporal.Text;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Temporal;

/// <summary>Reads ISO 8601 texts as temporal values, for the functions that make them.</summary>
internal static class TemporalText
{
    /// <summary>Reads a date or a date with a time; false when the text does not have that form.</summary>
    /// <exception cref="CypherRuntimeException">The text has the form, and the date or time does not exist.</exception>
    public static bool TryReadMoment(string text, out object? value)
    {
        value = null;
        // The shortest is a year, the longest a date-time with the longest zone name.
        if (text.Length is < 4 or > 100 || text[0] is not ((>= '0' and <= '9') or '-' or '+')) return false;
        var scanner = new TextScanner(text);
        if (!DateReader.TryRead(ref scanner, out var date)) return false;
        if (scanner.AtEnd)
        {
            value = date;
            return true;
        }
        if (!scanner.TryRead('T') || !TimeReader.TryRead(ref scanner, out var time)) return false;
        return TryReadZone(ref scanner, new(date, time), out value) && scanner.AtEnd;
    }

    /// <summary>Reads a time of day, with an offset or without; false when the text does not have that form.</summary>
    /// <exception cref="CypherRuntimeException">The text has the form, and the time does not exist.</exception>
    public static bool TryReadTime(string text, out object? value)
    {
        value = null;
        var scanner = new TextScanner(text);
        scanner.TryRead('T');
        if (!TimeReader.TryRead(ref scanner, out var time)) return false;
        value = TimeReader.TryReadOffset(ref scanner, out int offset) ? new ZonedTime(time, offset) : time;
        if (scanner.TryRead('[')) throw RuntimeErrors.InvalidArgument("A time without a date takes an offset such as +01:00, not a named zone.");
        return scanner.AtEnd;
    }

    /// <summary>Reads a zone: an offset, or a name.</summary>
    /// <exception cref="CypherRuntimeException">It is neither.</exception>
    public static Zone ReadZone(string text)
    {
        var scanner = new TextScanner(text);
        return TimeReader.TryReadOffset(ref scanner, out int offset) && scanner.AtEnd ? Zone.OfOffset(offset) : Zone.Named(text);
    }

    private static bool TryReadZone(ref TextScanner scanner, LocalDateTime local, out object? value)
    {
        int? offset = TimeReader.TryReadOffset(ref scanner, out int seconds) ? seconds : null;
        value = offset is null ? local : new ZonedDateTime(local, seconds, null);
        if (!scanner.TryRead('[')) return true;
        if (!scanner.TryReadUntil(']', out string name)) return false;
        var zoned = ZonedDateTime.OfLocal(local, Zone.Named(name), offset);
        if (offset is not null && (zoned.OffsetSeconds != offset || zoned.Local != local))
        {
            throw RuntimeErrors.InvalidArgument($"{Zone.OffsetText(seconds)} is not the offset of {zoned.ZoneName} at {local}.");
        }
        value = zoned;
        return true;
    }

    private static bool TryReadDuration(string text, out object? value)
    {
        bool read = DurationReader.TryRead(text, out var duration);
        value = duration;
        return read;
    }

    private delegate bool Reader(string text, out object? value);

    private static bool Try(Reader reader, string text, out object? value)
    {
        try
        {
            return reader(text, out value);
        }
        catch (CypherRuntimeException)
        {
            // It looks like a date, and is none: 2015-02-30.
            value = null;
            return false;
        }
    }
}
