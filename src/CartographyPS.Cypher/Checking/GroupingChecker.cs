using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Checking;

/// <summary>Checks that grouped rows use only what they are grouped by.</summary>
/// <param name="faults">Creates the errors.</param>
internal sealed class GroupingChecker(Faults faults)
{
    /// <summary>Checks the items that aggregate. What they use beside aggregations must be an item too.</summary>
    /// <exception cref="CypherSyntaxException">It is none.</exception>
    public void CheckItems(Projection projection)
    {
        var keys = projection.Items.Where(item => !Aggregates.Contains(item.Expression)).Select(item => item.Expression).ToList();
        foreach (var item in projection.Items.Where(item => Aggregates.Contains(item.Expression)))
            CheckBeside(item.Expression, keys, projection.IncludesAll, []);
    }

    /// <summary>Checks an item of ORDER BY. It may use columns, and repeat their expressions.</summary>
    /// <exception cref="CypherSyntaxException">It uses something else.</exception>
    public void CheckOrder(Expression expression, Projection projection, Scope columns)
    {
        bool aggregates = Aggregates.Contains(expression);
        CheckOrder(expression, projection, columns, aggregates, isWhole: true);
    }

    private void CheckOrder(Expression expression, Projection projection, Scope columns, bool aggregates, bool isWhole)
    {
        if (projection.Items.Any(item => item.Expression.Equals(expression)))
        {
            if (!aggregates || isWhole || IsSimple(expression) || Aggregates.Is(expression)) return;
            throw Ambiguous(expression);
        }
        if (expression is Variable variable)
        {
            if (!columns.Has(variable.Name)) throw faults.Undefined(variable, variable.Name, columns);
            return;
        }
        foreach (var (child, inner) in Children(expression, columns)) CheckOrder(child, projection, inner, aggregates, isWhole: false);
    }

    private void CheckBeside(Expression expression, List<Expression> keys, bool hasAll, IReadOnlyCollection<string> inner)
    {
        if (Aggregates.Is(expression)) return;
        if (IsSimple(expression) && keys.Contains(expression)) return;
        if (expression is Variable variable)
        {
            if (hasAll || inner.Contains(variable.Name)) return;
            throw Ambiguous(expression);
        }
        IReadOnlyCollection<string> further = [.. inner, .. Bound(expression)];
        foreach (var child in InnerExpressions.Of(expression)) CheckBeside(child, keys, hasAll, further);
    }

    private static IEnumerable<(Expression Child, Scope Columns)> Children(Expression expression, Scope columns)
    {
        var inner = Bound(expression).Aggregate(columns, (scope, name) => scope.With(name, StaticType.Any));
        return InnerExpressions.Of(expression).Select(child => (child, inner));
    }

    // The variables that an expression defines for its parts.
    private static IEnumerable<string> Bound(Expression expression) => expression switch
    {
        ListComprehension comprehension => [comprehension.Variable],
        QuantifierExpression quantifier => [quantifier.Variable],
        ReduceExpression reduce => [reduce.Accumulator, reduce.Variable],
        PatternComprehension { Pattern: var pattern } => new[] { pattern.Variable, pattern.Start.Variable }
            .Concat(pattern.Steps.SelectMany(step => new[] { step.Relationship.Variable, step.Node.Variable })).OfType<string>(),
        _ => [],
    };

    private static bool IsSimple(Expression expression) => expression is Variable or PropertyAccess { Subject: Variable };

    private CypherSyntaxException Ambiguous(Expression expression) => faults.At(
        expression, "AmbiguousAggregationExpression",
        "An item that aggregates may use only other items beside its aggregation. Make this a column of its own in a WITH before.");
}
