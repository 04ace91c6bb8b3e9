using System.Collections;
using System.Globalization;
using CartographyPS.Cypher.Graphs;
using CartographyPS.Cypher.Temporal;
using Calendar = CartographyPS.Cypher.Temporal.Calendar;

namespace CartographyPS.Cypher.Values;

/// <summary>Converts values of .NET to values of a query: the parameters that a caller gives.</summary>
public static class ValueImport
{
    private const int DeepestNesting = 100;
    private const long TicksToEpoch = 621_355_968_000_000_000;

    /// <summary>
    /// Converts a value: numbers to integers and floats, dates to temporal values (UTC where a date says so, local where it does not), spans
    /// to durations, dictionaries to maps, other sequences to lists.
    /// </summary>
    /// <exception cref="CypherRuntimeException">A value has no equivalent, or is nested more than 100 deep.</exception>
    public static object? From(object? value) => From(value, 0);

    private static object? From(object? value, int depth)
    {
        if (depth > DeepestNesting) throw RuntimeErrors.InvalidArgument($"A parameter is nested more than {DeepestNesting} deep.");
        return value switch
        {
            null or DBNull => null,
            string or bool or long or double => value,
            Node or Relationship or Path or Point => value,
            LocalDate or LocalTime or ZonedTime or LocalDateTime or ZonedDateTime or Duration => value,
            char character => character.ToString(),
            Guid guid => guid.ToString(),
            Uri uri => uri.OriginalString,
            Enum constant => constant.ToString(),
            byte or sbyte or short or ushort or int or uint => Convert.ToInt64(value, CultureInfo.InvariantCulture),
            ulong number => number <= long.MaxValue ? (long)number : throw RuntimeErrors.IntegerOverflow($"The parameter {number}"),
            float number => double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
            // PowerShell writes 5d as a decimal: whole ones that fit are integers.
            decimal number when IsInteger(number) => (long)number,
            decimal number => (double)number,
            DateTime time => Moment(time),
            DateTimeOffset time => Moment(time),
            TimeSpan span => Span(span),
            IDictionary map => Map(map, depth),
            IReadOnlyDictionary<string, object?> map => map.ToDictionary(entry => entry.Key, entry => From(entry.Value, depth + 1)),
            IEnumerable sequence => List(sequence, depth),
            _ => throw RuntimeErrors.InvalidArgument($"A parameter of type {value.GetType()} has no equivalent in Cypher."),
        };
    }

    private static bool IsInteger(decimal number) =>
        decimal.Truncate(number) == number && number is >= long.MinValue and <= long.MaxValue;

    private static object Moment(DateTime time) => time.Kind switch
    {
        DateTimeKind.Unspecified => Local(time.Ticks),
        _ => Moment(new DateTimeOffset(time)),
    };

    private static ZonedDateTime Moment(DateTimeOffset time) => new ZonedDateTime(Local(time.Ticks), (int)time.Offset.TotalSeconds, null);

    private static LocalDateTime Local(long ticks)
    {
        long second = Calendar.FloorDivide(ticks - TicksToEpoch, TimeSpan.TicksPerSecond);
        return LocalDateTime.OfEpoch(second, (ticks - TicksToEpoch - (second * TimeSpan.TicksPerSecond)) * 100);
    }

    private static Duration Span(TimeSpan span)
    {
        long second = Calendar.FloorDivide(span.Ticks, TimeSpan.TicksPerSecond);
        return new Duration(0, 0, second, (int)(span.Ticks - (second * TimeSpan.TicksPerSecond)) * 100);
    }

    private static Dictionary<string, object?> Map(IDictionary map, int depth)
    {
        var result = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in map)
        {
            result[Convert.ToString(entry.Key, CultureInfo.InvariantCulture) ?? ""] = From(entry.Value, depth + 1);
        }
        return result;
    }

    private static object?[] List(IEnumerable sequence, int depth)
    {
        var result = new List<object?>();
        foreach (object? item in sequence) result.Add(From(item, depth + 1));
        return [.. result];
    }
}
