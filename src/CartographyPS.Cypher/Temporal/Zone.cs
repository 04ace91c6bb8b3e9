using System.Collections.Concurrent;
using System.Globalization;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Temporal;

/// <summary>A time zone: a fixed offset from UTC, or a name whose rules the operating system has.</summary>
internal sealed class Zone
{
    /// <summary>The greatest offset, in seconds: 18 hours.</summary>
    public const int GreatestOffset = 18 * 3600;

    /// <summary>UTC.</summary>
    public static readonly Zone Utc = new(0, null, null);

    // Zones of the system by name. Names come from queries, so failures are not kept.
    private static readonly ConcurrentDictionary<string, Zone> _named = new(StringComparer.Ordinal);

    private readonly int _offset;
    private readonly TimeZoneInfo? _rules;

    private Zone(int offset, string? name, TimeZoneInfo? rules)
    {
        _offset = offset;
        Name = name;
        _rules = rules;
    }

    /// <summary>The zone's name; null for an offset.</summary>
    public string? Name { get; }

    /// <summary>Returns the zone that is an offset from UTC, in seconds.</summary>
    public static Zone OfOffset(int seconds) => seconds == 0 ? Utc : new(seconds, null, null);

    /// <summary>Returns a zone by its name in the tz database, in any case, with spaces or underscores.</summary>
    /// <exception cref="CypherRuntimeException">The system has no zone of this name.</exception>
    public static Zone Named(string name)
    {
        if (_named.TryGetValue(name, out var known)) return known;
        var rules = Find(name.Replace(' ', '_'));
        // "UTC" is the system's name for what a query calls "Etc/UTC" as well: the query's name stays.
        string written = string.Equals(rules.Id, name.Replace(' ', '_'), StringComparison.OrdinalIgnoreCase) ? rules.Id : name.Replace(' ', '_');
        return _named.GetOrAdd(name, new Zone(0, written, rules));
    }

    /// <summary>Returns the offset at a moment in UTC, in seconds.</summary>
    public int OffsetAtInstant(LocalDateTime utc) =>
        _rules is null ? _offset : (int)_rules.GetUtcOffset(SystemTime(utc, DateTimeKind.Utc)).TotalSeconds;

    /// <summary>
    /// Returns the offset at a time in the zone, and by how many seconds that time moves because a change of clocks skips it.
    /// </summary>
    public (int Offset, int Skipped) OffsetAtLocal(LocalDateTime local, int? preferred)
    {
        if (_rules is null) return (_offset, 0);
        var time = SystemTime(local, DateTimeKind.Unspecified);
        if (_rules.IsInvalidTime(time))
        {
            int before = Seconds(_rules.GetUtcOffset(time.AddDays(-1))), after = Seconds(_rules.GetUtcOffset(time.AddDays(1)));
            return (after, after - before);
        }
        if (!_rules.IsAmbiguousTime(time)) return (Seconds(_rules.GetUtcOffset(time)), 0);
        int[] offsets = [.. _rules.GetAmbiguousTimeOffsets(time).Select(Seconds)];
        // The clocks go back: the time occurs first at the greater offset.
        return (preferred is { } offset && offsets.Contains(offset) ? offset : offsets.Max(), 0);
    }

    /// <summary>Writes an offset: <c>Z</c>, <c>+01:00</c>, <c>-02:05:59</c>.</summary>
    public static string OffsetText(int seconds)
    {
        if (seconds == 0) return "Z";
        int size = Math.Abs(seconds);
        string text = string.Format(CultureInfo.InvariantCulture, "{0}{1:00}:{2:00}", seconds < 0 ? "-" : "+", size / 3600, size / 60 % 60);
        return size % 60 == 0 ? text : text + ":" + (size % 60).ToString("00", CultureInfo.InvariantCulture);
    }

    private static TimeZoneInfo Find(string name)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(name);
        }
        catch (Exception exception) when (exception is TimeZoneNotFoundException or InvalidTimeZoneException or System.Security.SecurityException)
        {
            return TimeZoneInfo.GetSystemTimeZones().FirstOrDefault(zone => string.Equals(zone.Id, name, StringComparison.OrdinalIgnoreCase))
                ?? throw RuntimeErrors.InvalidArgument(
                    $"This system has no time zone '{TemporalErrors.Shorten(name)}'. Offsets such as +01:00 work everywhere.", exception);
        }
    }

    private static int Seconds(TimeSpan offset) => (int)offset.TotalSeconds;

    // The system knows years 1 to 9999, of which the ends are left for offsets. Further years have the rules of one of the same form.
    private static DateTime SystemTime(LocalDateTime local, DateTimeKind kind)
    {
        var (year, month, day) = local.Date.Parts;
        if (year < 2) year = Calendar.IsLeapYear(year) ? 4 : 2;
        if (year > 9998) year = 9200 + (year % 400);
        return new DateTime((int)year, month, day, 0, 0, 0, kind).AddTicks(local.Time.NanoOfDay / 100);
    }
}
