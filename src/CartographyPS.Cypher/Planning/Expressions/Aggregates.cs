using CartographyPS.Cypher.Functions;
using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Planning.Expressions;

/// <summary>Finds calls of aggregating functions in expressions.</summary>
internal static class Aggregates
{
    /// <summary>Tells whether an expression aggregates.</summary>
    public static bool Contains(Expression expression) => In(expression).Any();

    /// <summary>Returns the calls in an expression. What a subquery aggregates is its own.</summary>
    public static IEnumerable<Expression> In(Expression expression) =>
        SyntaxChildren.WithDescendants(expression, node => node is not SubqueryExpression && !IsAggregate(node)).Where(IsAggregate).Cast<Expression>();

    private static bool IsAggregate(SyntaxNode node) => node is CountAll || (node is FunctionCall call && AggregationCatalog.Find(call.Name) is not null);
}
