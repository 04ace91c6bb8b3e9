namespace CartographyPS.Bolt;

/// <summary>A time of day without a time zone: Cypher's <c>LOCAL TIME</c>.</summary>
/// <param name="NanosecondOfDay">Nanoseconds since midnight.</param>
public readonly record struct BoltLocalTime(long NanosecondOfDay)
{
    /// <summary>Converts to the time since midnight, truncated to 100 nanoseconds.</summary>
    public TimeSpan ToTimeSpan() => new(NanosecondOfDay / 100);

    /// <summary>The ISO-8601 form, such as <c>12:30:00.5</c>.</summary>
    public override string ToString() => Civil.Time(NanosecondOfDay);
}
