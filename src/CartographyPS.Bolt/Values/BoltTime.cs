namespace CartographyPS.Bolt;

/// <summary>A time of day with an offset from UTC: Cypher's <c>ZONED TIME</c>.</summary>
/// <param name="NanosecondOfDay">Nanoseconds since midnight at the offset (not in UTC).</param>
/// <param name="OffsetSeconds">The offset from UTC in seconds.</param>
public readonly record struct BoltTime(long NanosecondOfDay, int OffsetSeconds)
{
    /// <summary>The ISO-8601 form, such as <c>12:30:00+01:00</c>.</summary>
    public override string ToString() => Civil.Time(NanosecondOfDay) + Civil.Offset(OffsetSeconds);
}
