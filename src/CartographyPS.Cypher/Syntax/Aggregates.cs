using CartographyPS.Cypher.Functions;

namespace CartographyPS.Cypher.Syntax;

/// <summary>Finds calls of aggregating functions in expressions.</summary>
internal static class Aggregates
{
    /// <summary>Tells whether an expression aggregates.</summary>
    public static bool Contains(Expression expression) => In(expression).Any();

    /// <summary>Returns the calls in an expression. What a subquery aggregates is its own.</summary>
    public static IEnumerable<Expression> In(Expression expression) =>
        SyntaxChildren.WithDescendants(expression, node => node is not SubqueryExpression && !Is(node)).Where(Is).Cast<Expression>();

    /// <summary>Tells whether a node is such a call itself.</summary>
    public static bool Is(SyntaxNode node) => node is CountAll || (node is FunctionCall call && AggregationCatalog.Find(call.Name) is not null);
}
