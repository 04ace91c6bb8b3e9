using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Checking;

/// <summary>The expressions directly inside of an expression, other than those of subqueries and patterns.</summary>
internal static class InnerExpressions
{
    /// <summary>Returns them in the order of the text.</summary>
    public static IEnumerable<Expression> Of(Expression expression) => expression switch
    {
        BinaryExpression binary => [binary.Left, binary.Right],
        UnaryExpression unary => [unary.Operand],
        ComparisonExpression comparison => [comparison.First, .. comparison.Terms.Select(term => term.Operand)],
        PropertyAccess access => [access.Subject],
        Subscript subscript => [subscript.Subject, subscript.Index],
        Slice slice => Present(slice.Subject, slice.From, slice.To),
        LabelCheck check => [check.Subject],
        ListLiteral list => list.Items,
        MapLiteral map => map.Entries.Select(entry => entry.Value),
        MapProjection projection => [projection.Subject, .. projection.Entries.Select(entry => entry.Value)],
        FunctionCall call => call.Arguments,
        CaseExpression cases => Present([cases.Subject, .. cases.Alternatives.SelectMany(alternative => new[] { alternative.When, alternative.Then }), cases.Otherwise]),
        ListComprehension comprehension => Present(comprehension.List, comprehension.Where, comprehension.Result),
        QuantifierExpression quantifier => [quantifier.List, quantifier.Where],
        ReduceExpression reduce => [reduce.Start, reduce.List, reduce.Step],
        PatternComprehension comprehension => Present(comprehension.Where, comprehension.Result),
        _ => [],
    };

    private static IEnumerable<Expression> Present(params Expression?[] expressions) => expressions.OfType<Expression>();
}
