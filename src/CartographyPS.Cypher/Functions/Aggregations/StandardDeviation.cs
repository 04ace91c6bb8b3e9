using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Functions.Aggregations;

/// <summary>The standard deviation of a sample (<c>stDev</c>) or of a population (<c>stDevP</c>). Of one value it is 0, of none null.</summary>
/// <param name="missing">How many values the divisor is less than the count: 1 for a sample.</param>
/// <param name="name">The function's name, for messages.</param>
internal sealed class StandardDeviation(int missing, string name) : Accumulator
{
    private long _count;
    private double _mean;
    private double _squares;

    /// <inheritdoc/>
    public override void Add(object? value)
    {
        if (value is null) return;
        if (value is not (long or double)) throw RuntimeErrors.WrongArgument(name, "numbers", value);
        // Welford's method, which does not subtract large sums from each other.
        double number = Numbers.ToDouble(value);
        _count++;
        double distance = number - _mean;
        _mean += distance / _count;
        _squares += distance * (number - _mean);
    }

    /// <inheritdoc/>
    public override object? Result() => _count == 0 ? null : _count - missing > 0 ? Math.Sqrt(_squares / (_count - missing)) : 0.0;
}
