using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Temporal.Construction;

/// <summary>Makes durations as <c>duration(x)</c> does: of a text or a map of components, each a number with or without decimals.</summary>
internal static class DurationFactory
{
    private static readonly HashSet<string> _names = new(
        ["years", "quarters", "months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds", "microseconds", "nanoseconds"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a duration.</summary>
    /// <exception cref="CypherRuntimeException">It makes no duration.</exception>
    public static Duration Make(object source) => source switch
    {
        Duration duration => duration,
        string text => Text.DurationReader.TryRead(text, out var duration) ? duration : throw TemporalErrors.Unreadable("duration", text),
        IReadOnlyDictionary<string, object?> map => OfFields(new("duration", map, _names)),
        _ => throw RuntimeErrors.WrongType("A duration", "a text or a map", source),
    };

    private static Duration OfFields(TemporalFields fields)
    {
        if (fields.Count == 0) throw TemporalErrors.Requires("A duration", "at least one component");
        try
        {
            return Duration.OfFractions(
                (Number(fields, "years") * 12) + (Number(fields, "quarters") * 3) + Number(fields, "months"),
                (Number(fields, "weeks") * 7) + Number(fields, "days"),
                (Number(fields, "hours") * 3600) + (Number(fields, "minutes") * 60) + Number(fields, "seconds"),
                (Number(fields, "milliseconds") * 1_000_000) + (Number(fields, "microseconds") * 1_000) + Number(fields, "nanoseconds"));
        }
        catch (OverflowException)
        {
            throw TemporalErrors.Overflow("The duration");
        }
    }

    private static decimal Number(TemporalFields fields, string name) => fields.Value(name) switch
    {
        null => 0,
        long number => number,
        double number => (decimal)number,
        var other => throw RuntimeErrors.WrongType($"'{name}' of a duration", "a number", other),
    };
}
