using CartographyPS.Cypher.Execution.Expressions;
using CartographyPS.Cypher.Execution.Operators;
using CartographyPS.Cypher.Execution.Operators.Shaping;
using CartographyPS.Cypher.Planning.Expressions;
using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Planning.Clauses;

/// <summary>Plans WITH and RETURN: values, groups, DISTINCT, ORDER BY, SKIP and LIMIT, and the WHERE of a WITH.</summary>
internal sealed class ProjectionPlanner(PlanContext context)
{
    /// <summary>Plans a projection.</summary>
    public ClauseState Plan(ClauseState state, Projection projection, Expression? where, bool isReturn)
    {
        List<ProjectionItem> items = [.. Items(state.Scope, projection)];
        var aggregates = items.Any(item => Aggregates.Contains(item.Expression)) || projection.OrderBy.Any(item => Aggregates.Contains(item.Expression));
        var values = aggregates
            ? new AggregationPlanner(context).Plan(state, items, [.. projection.OrderBy.Select(item => item.Expression)])
            : Values(state, items);

        var scope = Scope.Empty;
        foreach (var (item, binding) in items.Zip(values.Bindings, (item, binding) => (item, binding))) scope = scope.With(item.Name, binding);

        // ORDER BY and WHERE also see what was there before, unless rows were united.
        var plan = values.Plan;
        bool isUnited = aggregates || projection.IsDistinct;
        var visible = isUnited ? scope : state.Scope.With(scope);
        if (projection.IsDistinct) plan = new Distinct(plan, Slots(scope)) { EstimatedRows = plan.EstimatedRows };
        plan = Sorted(plan, projection, visible, values.Known, [.. new HashSet<int>([.. scope.Slots, .. visible.SlotsIn(where)])]);
        if (where is not null) plan = Filtered(plan, where, visible, values.Known);
        return new ClauseState(plan, scope, isReturn ? [.. items.Select((item, index) => new OutputColumn(item.Name, values.Bindings[index]))] : []);
    }

    private static IEnumerable<ProjectionItem> Items(Scope scope, Projection projection)
    {
        var all = projection.IncludesAll ? scope.Names.Select(name => new ProjectionItem(new Syntax.Variable(name), null, name)) : [];
        return all.Concat(projection.Items);
    }

    // A variable stays in its slot; each other value gets one.
    private ProjectedValues Values(ClauseState state, List<ProjectionItem> items)
    {
        var bindings = new List<Binding>();
        var computed = new List<Projected>();
        var known = new Dictionary<Expression, int>();
        foreach (var item in items)
        {
            if (item.Expression is Syntax.Variable variable)
            {
                bindings.Add((state.Scope.Find(variable.Name) ?? throw PlanFault.UnknownVariable(variable.Name)) with { Name = item.Name });
                continue;
            }
            var compiler = new ExpressionCompiler(context, state.Scope);
            var value = compiler.Compile(item.Expression);
            var binding = context.NewSlot(item.Name);
            bindings.Add(binding);
            computed.Add(new Projected(binding.Slot, value, SyntaxText.Of(item.Expression), compiler.Plans));
            known[item.Expression] = binding.Slot;
        }
        var plan = computed.Count == 0 ? state.Plan : new Project(state.Plan, computed) { EstimatedRows = state.Plan.EstimatedRows };
        return new ProjectedValues(plan, bindings, known);
    }

    private Operator Sorted(Operator plan, Projection projection, Scope scope, IReadOnlyDictionary<Expression, int> known, IReadOnlyList<int> slots)
    {
        var keys = new List<SortKey>();
        foreach (var item in projection.OrderBy)
        {
            keys.Add(new SortKey(new ExpressionCompiler(context, scope, known).Compile(item.Expression), item.IsDescending, SyntaxText.Of(item.Expression)));
        }
        var (skip, limit) = (Count("SKIP", projection.Skip), Count("LIMIT", projection.Limit));
        double rows = Math.Min(plan.EstimatedRows, limit?.Known ?? plan.EstimatedRows);
        if (keys.Count > 0 && limit is not null) return new Top(plan, keys, slots, skip, limit) { EstimatedRows = rows };
        if (keys.Count > 0) plan = new Sort(plan, keys, slots) { EstimatedRows = plan.EstimatedRows };
        return skip is null && limit is null ? plan : new Limit(plan, skip, limit) { EstimatedRows = rows };
    }

    private RowCount? Count(string clause, Expression? expression) => expression is null
        ? null
        : new RowCount(clause, new ExpressionCompiler(context, Scope.Empty).Compile(expression), SyntaxText.Of(expression));

    private Filter Filtered(Operator plan, Expression where, Scope scope, IReadOnlyDictionary<Expression, int> known)
    {
        var compiler = new ExpressionCompiler(context, scope, known);
        var predicate = new Predicate(compiler.Compile(where), SyntaxText.Of(where), compiler.Plans);
        return new Filter(plan, [predicate]) { EstimatedRows = plan.EstimatedRows * 0.5 };
    }

    private static IReadOnlyList<int> Slots(Scope scope) => [.. scope.Slots];
}
