using CartographyPS.Cypher.Functions;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Checking;

/// <summary>What is known of a function or aggregation before a query runs.</summary>
/// <param name="LeastArguments">The least number of arguments.</param>
/// <param name="MostArguments">The greatest number of arguments; null without a limit.</param>
/// <param name="Parameters">The parameters. Further arguments are of the last one's types.</param>
/// <param name="Returns">The types of its results.</param>
/// <param name="IsAggregation">It aggregates rows.</param>
/// <param name="IsDeterministic">It gives the same result for the same arguments.</param>
internal sealed record FunctionSignature(
    int LeastArguments, int? MostArguments, IReadOnlyList<FunctionParameter> Parameters, CypherType Returns, bool IsAggregation, bool IsDeterministic)
{
    /// <summary>Finds a function by its name; null when there is none.</summary>
    public static FunctionSignature? Find(string name)
    {
        if (FunctionCatalog.Find(name) is { } function)
            return new(function.LeastArguments, function.MostArguments, function.Parameters, function.Returns, IsAggregation: false, function.IsDeterministic);
        return AggregationCatalog.Find(name) is { } aggregation
            ? new(
                aggregation.Parameters.Count, aggregation.Parameters.Count, aggregation.Parameters, aggregation.Returns, IsAggregation: true,
                IsDeterministic: true)
            : null;
    }
}
