namespace CartographyPS.Cypher.Functions.Aggregations;

/// <summary>Collects values into a list: <c>collect(x)</c>.</summary>
internal sealed class Collect : Accumulator
{
    private readonly List<object?> _values = [];

    /// <inheritdoc/>
    public override void Add(object? value)
    {
        if (value is not null) _values.Add(value);
    }

    /// <inheritdoc/>
    public override object Result() => _values.ToArray();
}
