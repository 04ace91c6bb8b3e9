using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Checking;

/// <summary>The expressions directly inside of an expression, other than those of subqueries and patterns.</summary>
internal static class InnerExpressions
{
    /// <summary>Returns them in the order of the text.</summary>
    public static IEnumerable<Expression> Of(Expression expression) => SyntaxChildren.Of(expression).SelectMany(child => child switch
    {
        Expression inner => [inner],
        MapEntry or ComparisonTerm or CaseAlternative => SyntaxChildren.Of(child).OfType<Expression>(),
        _ => [],
    });
}
