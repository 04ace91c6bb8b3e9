using CartographyPS.Cypher.Syntax;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Checking;

/// <summary>Checks WITH and RETURN.</summary>
/// <param name="faults">Creates the errors.</param>
/// <param name="expressions">Checks the expressions in them.</param>
internal sealed class ProjectionChecker(Faults faults, ExpressionChecker expressions)
{
    private readonly GroupingChecker _grouping = new(faults);

    /// <summary>Checks a projection.</summary>
    /// <param name="projection">The projection.</param>
    /// <param name="scope">The variables that it may use.</param>
    /// <param name="where">The condition after it; null for none.</param>
    /// <param name="needsNames">Each item but a variable needs a name, as in WITH.</param>
    /// <returns>The variables or columns that it passes on.</returns>
    /// <exception cref="CypherSyntaxException">It is wrong.</exception>
    public Scope Check(Projection projection, Scope scope, Expression? where, bool needsNames)
    {
        if (projection.IncludesAll && scope.Names.Count == 0 && !needsNames)
            throw faults.At(projection, "NoVariablesInScope", "There are no variables that * could return.");

        var passed = projection.IncludesAll ? new Scope(scope) : new Scope();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in projection.Items)
        {
            var type = expressions.Check(item.Expression, scope, mayAggregate: true);
            if (!names.Add(item.Name)) throw faults.At(item, "ColumnNameConflict", $"Two columns are called {item.Name}. Name them with AS.");
            passed.Set(item.Name, type);
        }
        bool aggregates = projection.Items.Any(item => Aggregates.Contains(item.Expression));
        if (aggregates) _grouping.CheckItems(projection);

        // Rows that were grouped have only what they are grouped by.
        bool isGrouped = aggregates || projection.IsDistinct;
        var visible = isGrouped ? passed : Both(scope, passed);
        foreach (var item in projection.OrderBy) CheckOrder(item, projection, visible, aggregates, isGrouped, scope);
        if (needsNames && projection.Items.FirstOrDefault(item => item.Alias is null && item.Expression is not Variable) is { } nameless)
            throw faults.At(nameless, "NoExpressionAlias", "An expression in WITH needs a name: AS name.");
        if (where is not null)
        {
            // As ORDER BY, it may repeat the expression of a column.
            if (isGrouped && !Aggregates.Contains(where)) _grouping.CheckOrder(where, projection, visible);
            expressions.Condition(where, isGrouped ? Both(scope, visible) : visible);
        }
        CheckCount(projection.Skip, "SKIP");
        CheckCount(projection.Limit, "LIMIT");
        return passed;
    }

    private static Scope Both(Scope scope, Scope passed)
    {
        var both = new Scope(scope);
        foreach (string name in passed.Names) both.Set(name, passed.Find(name)!.Value);
        return both;
    }

    private void CheckOrder(SortItem item, Projection projection, Scope visible, bool aggregates, bool isGrouped, Scope scope)
    {
        if (!aggregates && Aggregates.In(item.Expression).FirstOrDefault() is { } aggregation) throw faults.Aggregation(aggregation);
        if (isGrouped) _grouping.CheckOrder(item.Expression, projection, visible);
        // The types, as far as the names are known.
        expressions.Check(item.Expression, Both(scope, visible), mayAggregate: aggregates);
    }

    private void CheckCount(Expression? count, string word)
    {
        if (count is null) return;
        if (FirstVariable(count) is { } variable)
            throw faults.At(variable, "NonConstantExpression", $"{word} takes one number for all rows, and cannot depend on a variable.");
        switch (count)
        {
            case Literal { Value: long and < 0 }:
                throw faults.At(count, "NegativeIntegerArgument", $"{word} takes no negative number.");
            case Literal { Value: not long }:
                throw faults.At(count, "InvalidArgumentType", $"{word} takes a whole number.");
        }
        if (!expressions.Check(count, new Scope()).MayBe(CypherType.Integer)) throw faults.At(count, "InvalidArgumentType", $"{word} takes a whole number.");
    }

    private static Variable? FirstVariable(Expression expression) =>
        expression as Variable ?? (expression is ListComprehension or QuantifierExpression or ReduceExpression
            ? null
            : InnerExpressions.Of(expression).Select(FirstVariable).FirstOrDefault(found => found is not null));
}
