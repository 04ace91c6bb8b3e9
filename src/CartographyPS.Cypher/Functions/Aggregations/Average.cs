using CartographyPS.Cypher.Temporal;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Functions.Aggregations;

/// <summary>Averages numbers, or durations. The average of nothing is null.</summary>
internal sealed class Average : Accumulator
{
    private long _count;
    private double _mean;
    private Duration? _durations;

    /// <inheritdoc/>
    public override void Add(object? value)
    {
        if (value is null) return;
        _count++;
        switch (value)
        {
            case long or double when _durations is null:
                // A running mean does not overflow where a sum would.
                _mean += (Numbers.ToDouble(value) - _mean) / _count;
                break;
            case Duration duration when _durations is not null || _count == 1:
                _durations = _durations is { } sum ? sum.Plus(duration) : duration;
                break;
            default:
                throw RuntimeErrors.WrongArgument("avg", "numbers or durations, not both", value);
        }
    }

    /// <inheritdoc/>
    public override object? Result() =>
        _count == 0 ? null : _durations is { } sum ? WithDays(sum.DividedBy(_count)) : _mean;

    // Neo4j makes days of the hours of an average, and of no other duration.
    private static Duration WithDays(Duration duration)
    {
        long days = Math.Max(0, duration.Seconds / Calendar.SecondsPerDay);
        return duration.Plus(new Duration(0, days, -days * Calendar.SecondsPerDay, 0));
    }
}
