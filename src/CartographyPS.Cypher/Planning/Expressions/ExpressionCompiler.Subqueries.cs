using CartographyPS.Cypher.Execution.Expressions;
using CartographyPS.Cypher.Execution.Operators;
using CartographyPS.Cypher.Execution.Operators.Sources;
using CartographyPS.Cypher.Planning.Clauses;
using CartographyPS.Cypher.Planning.Joining;
using CartographyPS.Cypher.Planning.Patterns;
using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Planning.Expressions;

/// <content>Expressions that run a plan for each row.</content>
internal sealed partial class ExpressionCompiler
{
    private Evaluator Subquery(Expression expression) => expression switch
    {
        SubqueryExpression subquery => OfQuery(subquery),
        PatternComprehension comprehension => OfComprehension(comprehension),
        PatternExpression { Pattern.Selector: not PathSelector.Every } shortest => OfShortestPath(shortest.Pattern),
        PatternExpression pattern => new ExistsTest(PlanOf(pattern.Pattern, null).Plan),
        _ => throw new NotSupportedException($"{expression.GetType().Name} is no subquery."),
    };

    private Evaluator OfQuery(SubqueryExpression subquery)
    {
        var (plan, columns) = new QueryPlanner(context).PlanSubquery(subquery.Query, scope);
        _plans.Add(plan);
        return subquery.Kind switch
        {
            SubqueryKind.Exists => new ExistsTest(plan),
            SubqueryKind.Count => new CountRows(plan),
            _ => new CollectRows(plan, new SlotValue(columns[0].Binding.Slot)),
        };
    }

    private CollectRows OfComprehension(PatternComprehension comprehension)
    {
        var (plan, inner) = PlanOf(comprehension.Pattern, comprehension.Where);
        var compiler = new ExpressionCompiler(context, inner);
        var value = compiler.Compile(comprehension.Result);
        _plans.AddRange(compiler._plans);
        return new CollectRows(plan, value);
    }

    // As an expression, shortestPath is a path or null, and allShortestPaths is a list of paths.
    private Evaluator OfShortestPath(PatternPart part)
    {
        const string path = " path";
        var (plan, inner) = PlanOf(part with { Variable = path }, null);
        var paths = new CollectRows(plan, new SlotValue(inner.Find(path)!.Slot));
        return part.Selector == PathSelector.AllShortest
            ? paths
            : new UnaryValue(list => list is IReadOnlyList<object?> { Count: > 0 } found ? found[0] : null, paths);
    }

    private (Operator Plan, Scope Scope) PlanOf(PatternPart part, Expression? where)
    {
        var match = new MatchReader(context, scope);
        match.Add([part], where);
        var plan = match.Plan(PartialPlan.Of(new Argument(), scope.Slots, 1)).Plan;
        _plans.Add(plan);
        return (plan, match.Scope);
    }
}
