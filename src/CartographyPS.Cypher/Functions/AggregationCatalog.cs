using CartographyPS.Cypher.Functions.Aggregations;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Functions;

/// <summary>The functions that aggregate rows. <c>DISTINCT</c> is left to the caller, who adds each value once.</summary>
public static class AggregationCatalog
{
    private static readonly FunctionParameter _any = new("value", CypherType.Any);
    private static readonly FunctionParameter _sums = new("value", CypherType.Number | CypherType.Duration);
    private static readonly FunctionParameter _number = new("value", CypherType.Number);
    private static readonly FunctionParameter _percentile = new("percentile", CypherType.Number);

    private static readonly Dictionary<string, CypherAggregation> _aggregations = new CypherAggregation[]
    {
        new("count", [_any], CypherType.Integer, () => new Count()),
        new("sum", [_sums], CypherType.Number | CypherType.Duration, () => new Sum()),
        new("avg", [_sums], CypherType.Float | CypherType.Duration, () => new Average()),
        new("min", [_any], CypherType.Any, () => new Extreme(-1)),
        new("max", [_any], CypherType.Any, () => new Extreme(1)),
        new("collect", [_any], CypherType.List, () => new Collect()),
        new("stDev", [_number], CypherType.Float, () => new StandardDeviation(1, "stDev")),
        new("stDevP", [_number], CypherType.Float, () => new StandardDeviation(0, "stDevP")),
        new("percentileCont", [_number, _percentile], CypherType.Number, () => new Percentile(true, "percentileCont")),
        new("percentileDisc", [_number, _percentile], CypherType.Number, () => new Percentile(false, "percentileDisc")),
    }.ToDictionary(aggregation => aggregation.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary><c>count(*)</c>, which counts rows.</summary>
    public static CypherAggregation CountRows { get; } = new("count", [], CypherType.Integer, () => new CountRows());

    /// <summary>All aggregations, in no order.</summary>
    public static IReadOnlyCollection<CypherAggregation> All => _aggregations.Values;

    /// <summary>Finds an aggregation by its name, in any case; null when there is none.</summary>
    public static CypherAggregation? Find(string name) => _aggregations.TryGetValue(name, out var aggregation) ? aggregation : null;
}
