namespace CartographyPS.Cypher.Planning;

/// <summary>The names of the components of temporal values and points, which look like properties.</summary>
internal static class ComponentNames
{
    private static readonly HashSet<string> Names = new(
        [
            "year", "quarter", "month", "week", "weekYear", "dayOfQuarter", "quarterDay", "day", "ordinalDay", "dayOfWeek", "weekDay", "hour",
            "minute", "second", "millisecond", "microsecond", "nanosecond", "timezone", "offset", "offsetMinutes", "offsetSeconds",
            "epochMillis", "epochSeconds", "years", "quarters", "months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds",
            "microseconds", "nanoseconds", "quartersOfYear", "monthsOfQuarter", "monthsOfYear", "daysOfWeek", "minutesOfHour",
            "secondsOfMinute", "millisecondsOfSecond", "microsecondsOfSecond", "nanosecondsOfSecond", "x", "y", "z", "latitude", "longitude",
            "height", "crs", "srid",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Tells whether a name is that of a component.</summary>
    public static bool Contains(string name) => Names.Contains(name);
}
