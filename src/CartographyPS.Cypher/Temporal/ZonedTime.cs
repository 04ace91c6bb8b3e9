namespace CartographyPS.Cypher.Temporal;

/// <summary>A time of day with an offset from UTC.</summary>
/// <param name="Time">The time at the offset, not in UTC.</param>
/// <param name="OffsetSeconds">The offset from UTC in seconds.</param>
public readonly record struct ZonedTime(LocalTime Time, int OffsetSeconds)
{
    /// <summary>Nanoseconds since midnight in UTC; negative or more than a day where the offset crosses midnight.</summary>
    public long NanoOfDayInUtc => Time.NanoOfDay - (OffsetSeconds * Calendar.NanosPerSecond);

    /// <summary>Returns the same moment at another offset.</summary>
    public ZonedTime At(int offsetSeconds) => new(Time.Plus(offsetSeconds - OffsetSeconds, 0), offsetSeconds);

    /// <summary>The ISO 8601 form: <c>12:30:00+01:00</c>.</summary>
    public override string ToString() => Time + Zone.OffsetText(OffsetSeconds);
}
