using CartographyPS.Cypher.Functions;
using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Checking;

/// <summary>Finds aggregations in expressions.</summary>
internal static class Aggregations
{
    /// <summary>Tells whether an expression is an aggregation itself.</summary>
    public static bool Is(Expression expression) =>
        expression is CountAll || (expression is FunctionCall call && AggregationCatalog.Find(call.Name) is not null);

    /// <summary>Returns the first aggregation in an expression; null for none.</summary>
    public static Expression? First(Expression expression) =>
        Is(expression) ? expression : InnerExpressions.Of(expression).Select(First).FirstOrDefault(found => found is not null);
}
