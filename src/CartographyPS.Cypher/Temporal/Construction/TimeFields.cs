namespace CartographyPS.Cypher.Temporal.Construction;

/// <summary>Makes times of day of components, alone or in place of those of another time.</summary>
internal static class TimeFields
{
    /// <summary>The names of the components.</summary>
    public static readonly string[] Names = ["hour", "minute", "second", "millisecond", "microsecond", "nanosecond"];

    /// <summary>Makes a time.</summary>
    /// <param name="fields">The components.</param>
    /// <param name="original">The time whose components hold where none are given; null for zeros.</param>
    /// <exception cref="Values.CypherRuntimeException">A component is missing or out of range.</exception>
    public static LocalTime Resolve(TemporalFields fields, LocalTime? original)
    {
        if (original is { } time)
        {
            return LocalTime.Of(
                fields.Integer("hour") ?? time.Hour, fields.Integer("minute") ?? time.Minute, fields.Integer("second") ?? time.Second,
                Nanos(fields) ?? time.Nanosecond);
        }
        if (!fields.HasAny(Names)) return default;
        long hour = fields.Integer("hour") ?? throw TemporalErrors.Requires("A time", "an hour");
        if (fields.HasAny("second")) Required(fields, "minute", "second");
        if (fields.HasAny("millisecond", "microsecond", "nanosecond")) Required(fields, "second", "A fraction of a second");
        return LocalTime.Of(hour, fields.Integer("minute") ?? 0, fields.Integer("second") ?? 0, Nanos(fields) ?? 0);
    }

    /// <summary>Returns the fraction of a second that the components give, in nanoseconds; null when they give none.</summary>
    /// <exception cref="Values.CypherRuntimeException">A component is out of range.</exception>
    public static long? Nanos(TemporalFields fields)
    {
        long? milli = fields.Integer("millisecond"), micro = fields.Integer("microsecond"), nano = fields.Integer("nanosecond");
        if (milli is null && micro is null && nano is null) return null;
        // Each component is what the greater ones leave: microseconds are below 1,000 beside milliseconds.
        Require("millisecond", milli, 999);
        Require("microsecond", micro, milli is null ? 999_999 : 999);
        Require("nanosecond", nano, milli is null && micro is null ? 999_999_999 : micro is null ? 999_999 : 999);
        return ((milli ?? 0) * 1_000_000) + ((micro ?? 0) * 1_000) + (nano ?? 0);
    }

    private static void Required(TemporalFields fields, string name, string dependent)
    {
        if (!fields.HasAny(name)) throw TemporalErrors.Requires(dependent, name);
    }

    private static void Require(string name, long? value, long greatest)
    {
        if (value is { } given && (given < 0 || given > greatest)) throw TemporalErrors.OutOfRange(name, given, 0, greatest);
    }
}
