using CartographyPS.Cypher.Functions.Aggregations;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Functions;

/// <summary>A function that aggregates the rows of a group.</summary>
public sealed class CypherAggregation
{
    private readonly Func<Accumulator> _start;

    internal CypherAggregation(string name, FunctionParameter[] parameters, CypherType returns, Func<Accumulator> start)
    {
        Name = name;
        Parameters = parameters;
        Returns = returns;
        _start = start;
    }

    /// <summary>Its name, as documentation writes it. Queries may write it in any case.</summary>
    public string Name { get; }

    /// <summary>Its parameters, none of them optional.</summary>
    public IReadOnlyList<FunctionParameter> Parameters { get; }

    /// <summary>The types of its result; null is always possible.</summary>
    public CypherType Returns { get; }

    /// <summary>Starts to aggregate a group.</summary>
    public Accumulator Start() => _start();
}
