using CartographyPS.Cypher.Temporal;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Functions.Aggregations;

/// <summary>Adds numbers, or durations. The sum of nothing is 0; with one float it is a float.</summary>
internal sealed class Sum : Accumulator
{
    private object _sum = Boxed.Of(0L);
    private bool _started;

    /// <inheritdoc/>
    public override void Add(object? value)
    {
        if (value is null) return;
        if (value is not (long or double or Duration)) throw RuntimeErrors.WrongArgument("sum", "numbers or durations", value);
        _sum = _started ? Arithmetic.Add(_sum, value)! : value;
        _started = true;
    }

    /// <inheritdoc/>
    public override object Result() => _sum;
}
