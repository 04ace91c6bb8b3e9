using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Functions.Aggregations;

/// <summary>
/// A percentile: the value at a position (<c>percentileDisc</c>), or between the two nearest values (<c>percentileCont</c>). Of nothing it
/// is null.
/// </summary>
/// <param name="continuous">Whether to interpolate.</param>
/// <param name="name">The function's name, for messages.</param>
internal sealed class Percentile(bool continuous, string name) : Accumulator
{
    private readonly List<object> _values = [];
    private double? _percentile;

    /// <inheritdoc/>
    public override void Add(object? value) => throw new InvalidOperationException($"{name} needs a percentile.");

    /// <inheritdoc/>
    public override void Add(object? value, object? second)
    {
        // The first row decides the percentile.
        _percentile ??= Read(second);
        if (value is null) return;
        if (value is not (long or double)) throw RuntimeErrors.WrongArgument(name, "numbers", value);
        _values.Add(value);
    }

    /// <inheritdoc/>
    public override object? Result()
    {
        if (_values.Count == 0) return null;
        _values.Sort(Orderability.Ascending);
        double percentile = _percentile.GetValueOrDefault();
        return continuous ? Interpolate(percentile * (_values.Count - 1)) : _values[Position(percentile * _values.Count)];
    }

    // A position that is one value's gives that value as it is: a whole number stays one, as in Neo4j.
    private object Interpolate(double position)
    {
        object low = _values[(int)Math.Floor(position)], high = _values[(int)Math.Ceiling(position)];
        double share = position - Math.Floor(position);
        return share == 0 ? low : (Numbers.ToDouble(low) * (1 - share)) + (Numbers.ToDouble(high) * share);
    }

    // The first value that has at least the share of the values at or below it.
    private int Position(double count)
    {
        int position = (int)Math.Ceiling(count) - 1;
        return Math.Min(Math.Max(position, 0), _values.Count - 1);
    }

    private double Read(object? value)
    {
        if (value is not (long or double)) throw RuntimeErrors.WrongArgument(name, "a number as percentile", value);
        double percentile = Numbers.ToDouble(value);
        return percentile is >= 0 and <= 1
            ? percentile
            : throw RuntimeErrors.OutOfRange($"The percentile of {name}() is 0.0 to 1.0, not {ValueText.Of(value)}.");
    }
}
