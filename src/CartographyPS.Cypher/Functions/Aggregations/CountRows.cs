using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Functions.Aggregations;

/// <summary>Counts rows: <c>count(*)</c>.</summary>
internal sealed class CountRows : Accumulator
{
    private long _count;

    /// <inheritdoc/>
    public override void Add(object? value) => _count++;

    /// <inheritdoc/>
    public override object Result() => Boxed.Of(_count);
}
