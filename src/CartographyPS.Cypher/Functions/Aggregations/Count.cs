using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Functions.Aggregations;

/// <summary>Counts values: <c>count(x)</c>.</summary>
internal sealed class Count : Accumulator
{
    private long _count;

    /// <inheritdoc/>
    public override void Add(object? value)
    {
        if (value is not null) _count++;
    }

    /// <inheritdoc/>
    public override object Result() => Boxed.Of(_count);
}
