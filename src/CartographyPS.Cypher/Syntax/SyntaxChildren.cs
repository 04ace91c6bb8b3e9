namespace CartographyPS.Cypher.Syntax;

/// <summary>Enumerates the parts of syntax.</summary>
internal static class SyntaxChildren
{
    /// <summary>Enumerates a node and all parts below it that a condition admits, on a stack of its own.</summary>
    /// <param name="root">The node.</param>
    /// <param name="descends">Tells whether to go below a node; null for all.</param>
    public static IEnumerable<SyntaxNode> WithDescendants(SyntaxNode root, Func<SyntaxNode, bool>? descends = null)
    {
        var open = new Stack<SyntaxNode>();
        open.Push(root);
        while (open.Count > 0)
        {
            var node = open.Pop();
            yield return node;
            if (descends is not null && !descends(node)) continue;
            foreach (var child in Of(node).Reverse())
            {
                if (child is not null) open.Push(child);
            }
        }
    }

    /// <summary>Enumerates the parts of a node, in the order of the text. Parts that are left out are null.</summary>
    public static IEnumerable<SyntaxNode?> Of(SyntaxNode node) => node switch
    {
        Clause clause => OfClause(clause),
        Expression expression => OfExpression(expression),
        LabelNot not => [not.Operand],
        LabelAnd and => [and.Left, and.Right],
        LabelOr or => [or.Left, or.Right],
        Statement statement => [statement.Query],
        Query query => query.Branches,
        SingleQuery single => single.Clauses,
        Projection projection => [.. projection.Items, .. projection.OrderBy, projection.Skip, projection.Limit],
        ProjectionItem item => [item.Expression],
        SortItem item => [item.Expression],
        PatternPart part => [part.Start, .. part.Steps],
        PatternStep step => [step.Relationship, step.Node],
        NodePattern pattern => [pattern.Labels, pattern.Properties, pattern.Where],
        RelationshipPattern pattern => [pattern.Types, pattern.Length, pattern.Properties, pattern.Where],
        MapEntry entry => [entry.Value],
        ComparisonTerm term => [term.Operand],
        CaseAlternative alternative => [alternative.When, alternative.Then],
        _ => [],
    };

    private static IEnumerable<SyntaxNode?> OfClause(Clause clause) => clause switch
    {
        MatchClause match => [.. match.Parts, match.Where],
        UnwindClause unwind => [unwind.List],
        WithClause with => [with.Projection, with.Where],
        ReturnClause @return => [@return.Projection],
        CallProcedureClause call => [.. call.Arguments ?? SyntaxList<Expression>.Empty, .. call.Yield ?? SyntaxList<YieldItem>.Empty, call.Where],
        CallSubqueryClause call => [call.Query],
        CreateClause create => create.Parts,
        DeleteClause delete => delete.Expressions,
        _ => [],
    };

    private static IEnumerable<SyntaxNode?> OfExpression(Expression expression) => expression switch
    {
        PropertyAccess access => [access.Subject],
        Subscript subscript => [subscript.Subject, subscript.Index],
        Slice slice => [slice.Subject, slice.From, slice.To],
        ListLiteral list => list.Items,
        MapLiteral map => map.Entries,
        MapProjection projection => [projection.Subject, .. projection.Entries],
        UnaryExpression unary => [unary.Operand],
        BinaryExpression binary => [binary.Left, binary.Right],
        ComparisonExpression comparison => [comparison.First, .. comparison.Terms],
        LabelCheck check => [check.Subject, check.Labels],
        TypeCheck check => [check.Subject],
        FunctionCall call => call.Arguments,
        CaseExpression @case => [@case.Subject, .. @case.Alternatives, @case.Otherwise],
        ListComprehension comprehension => [comprehension.List, comprehension.Where, comprehension.Result],
        PatternComprehension comprehension => [comprehension.Pattern, comprehension.Where, comprehension.Result],
        QuantifierExpression quantifier => [quantifier.List, quantifier.Where],
        ReduceExpression reduce => [reduce.Start, reduce.List, reduce.Step],
        SubqueryExpression subquery => [subquery.Query],
        PatternExpression pattern => [pattern.Pattern],
        _ => [],
    };
}
