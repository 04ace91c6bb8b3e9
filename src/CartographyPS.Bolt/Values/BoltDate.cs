namespace CartographyPS.Bolt;

/// <summary>A calendar date without a time zone: Cypher's <c>DATE</c>.</summary>
/// <param name="DaysSinceEpoch">Days since 1970-01-01; negative before it.</param>
public readonly record struct BoltDate(long DaysSinceEpoch)
{
    /// <summary>Converts the date of a .NET value. The time of day is dropped.</summary>
    /// <param name="date">The date.</param>
    public static BoltDate From(DateTime date) => new(Civil.Days(date));

    /// <summary>Converts to midnight of this date, with unspecified kind.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not in 1 to 9999.</exception>
    public DateTime ToDateTime() => Civil.ToDate(DaysSinceEpoch);

    /// <summary>The ISO-8601 form, such as <c>2026-02-03</c>.</summary>
    public override string ToString() => Civil.Date(DaysSinceEpoch);
}
