using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Temporal;

/// <summary>Makes the errors of temporal values.</summary>
internal static class TemporalErrors
{
    /// <summary>A text is not in a form of ISO 8601 that the type takes.</summary>
    public static CypherRuntimeException Unreadable(string type, string text) =>
        RuntimeErrors.InvalidArgument($"'{Shorten(text)}' is not a {type} in ISO 8601, such as {Example(type)}.");

    private static string Example(string type) => type switch
    {
        "duration" => "P90D or PT12H30M",
        "date" => "2026-01-31",
        "time" => "12:30:00Z",
        "local time" => "12:30:00",
        "local date-time" => "2026-01-31T12:30:00",
        _ => "2026-01-31T12:30:00Z",
    };

    /// <summary>A component is outside of its range.</summary>
    public static CypherRuntimeException OutOfRange(string component, long value, long least, long greatest) =>
        RuntimeErrors.InvalidArgument($"{component} must be {least} to {greatest}, not {value}.");

    /// <summary>A component lacks the next greater one.</summary>
    public static CypherRuntimeException Requires(string component, string required) =>
        RuntimeErrors.InvalidArgument($"{component} needs {required} beside it.");

    /// <summary>Components of different calendars are mixed.</summary>
    public static CypherRuntimeException Conflict(string component, string other) =>
        RuntimeErrors.InvalidArgument($"{component} and {other} do not go together.");

    /// <summary>A key of a map is not a component of the type.</summary>
    public static CypherRuntimeException UnknownField(string type, string field) =>
        RuntimeErrors.InvalidArgument($"A {type} has no component '{Shorten(field)}'.");

    /// <summary>A calculation leaves the range of dates or durations.</summary>
    public static CypherRuntimeException Overflow(string calculation) =>
        new(RuntimeErrorKind.ArithmeticError, "NumberOutOfRange", $"{calculation} leaves the range of temporal values.");

    /// <summary>Cuts a text to a length that fits into a message.</summary>
    public static string Shorten(string text) => text.Length <= 60 ? text : text.Substring(0, 60) + "...";
}
