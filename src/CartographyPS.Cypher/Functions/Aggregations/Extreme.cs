using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Functions.Aggregations;

/// <summary>Finds the least or the greatest value in the order of all values: <c>min</c>, <c>max</c>. Of nothing it is null.</summary>
/// <param name="sign">1 for the greatest, -1 for the least.</param>
internal sealed class Extreme(int sign) : Accumulator
{
    private object? _value;

    /// <inheritdoc/>
    public override void Add(object? value)
    {
        if (value is null) return;
        if (_value is null || Orderability.Ascending.Compare(value, _value) * sign > 0) _value = value;
    }

    /// <inheritdoc/>
    public override object? Result() => _value;
}
