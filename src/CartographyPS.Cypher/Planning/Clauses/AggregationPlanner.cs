using CartographyPS.Cypher.Execution.Operators;
using CartographyPS.Cypher.Execution.Operators.Shaping;
using CartographyPS.Cypher.Execution.Operators.Sources;
using CartographyPS.Cypher.Planning.Expressions;
using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Planning.Clauses;

/// <summary>
/// Plans a projection that aggregates: items without an aggregating function are the keys of groups; in the others, each call of such a
/// function is computed for the group, and what is around it afterwards.
/// </summary>
internal sealed class AggregationPlanner(PlanContext context)
{
    /// <summary>Plans the items.</summary>
    /// <param name="state">The plan so far.</param>
    /// <param name="items">The items.</param>
    /// <param name="order">The expressions of ORDER BY, which may aggregate too.</param>
    public ProjectedValues Plan(ClauseState state, IReadOnlyList<ProjectionItem> items, IReadOnlyList<Expression> order)
    {
        var known = new Dictionary<Expression, int>();
        var bindings = new Binding[items.Count];
        var keys = Keys(state, items, known, bindings);
        double groups = keys.Slots.Count == 0 ? 1 : Math.Max(1, Math.Sqrt(keys.Plan.EstimatedRows));
        var calls = Calls(state, [.. items.Select(item => item.Expression), .. order], known);
        Operator plan = (Operator?)Counted(keys.Plan, keys.Slots, calls) ?? new Aggregate(keys.Plan, keys.Slots, calls);
        plan.EstimatedRows = groups;

        var computed = new List<Projected>();
        for (int index = 0; index < items.Count; index++)
        {
            if (bindings[index] is not null) continue;
            var expression = items[index].Expression;
            if (known.TryGetValue(expression, out int slot))
            {
                bindings[index] = new Binding(items[index].Name, slot);
                continue;
            }
            var compiler = new ExpressionCompiler(context, state.Scope, known);
            bindings[index] = context.NewSlot(items[index].Name);
            computed.Add(new Projected(bindings[index].Slot, compiler.Compile(expression), SyntaxText.Of(expression), compiler.Plans));
        }
        foreach (var (item, binding) in items.Zip(bindings, (item, binding) => (item, binding))) known[item.Expression] = binding.Slot;
        if (computed.Count > 0) plan = new Project(plan, computed) { EstimatedRows = plan.EstimatedRows };
        return new ProjectedValues(plan, bindings, known);
    }

    private (Operator Plan, IReadOnlyList<int> Slots) Keys(
        ClauseState state, IReadOnlyList<ProjectionItem> items, Dictionary<Expression, int> known, Binding[] bindings)
    {
        var computed = new List<Projected>();
        var slots = new HashSet<int>();
        for (int index = 0; index < items.Count; index++)
        {
            var expression = items[index].Expression;
            if (Aggregates.Contains(expression)) continue;
            if (expression is Syntax.Variable variable)
            {
                bindings[index] = (state.Scope.Find(variable.Name) ?? throw PlanFault.UnknownVariable(variable.Name)) with { Name = items[index].Name };
            }
            else
            {
                var compiler = new ExpressionCompiler(context, state.Scope);
                var value = compiler.Compile(expression);
                bindings[index] = context.NewSlot(items[index].Name);
                computed.Add(new Projected(bindings[index].Slot, value, SyntaxText.Of(expression), compiler.Plans));
                known[expression] = bindings[index].Slot;
            }
            slots.Add(bindings[index].Slot);
        }
        var plan = computed.Count == 0 ? state.Plan : new Project(state.Plan, computed) { EstimatedRows = state.Plan.EstimatedRows };
        return (plan, [.. slots]);
    }

    // count(*), and count(n) where each row has an n, of rows whose number the graph knows.
    private static CountFromStatistics? Counted(Operator input, IReadOnlyList<int> keys, List<AggregateCall> calls)
    {
        if (keys.Count > 0 || calls.Count == 0 || input.KnownCount is not { } known) return null;
        bool isCount = calls.All(call => call.IsCount && (call.CountedSlot is not { } slot || known.Bound.Contains(slot)));
        return isCount ? new CountFromStatistics($"{input.Name} {input.Details}", known.Count, [.. calls.Select(call => call.Slot)]) : null;
    }

    // A call that occurs twice is computed once.
    private List<AggregateCall> Calls(ClauseState state, IEnumerable<Expression> expressions, Dictionary<Expression, int> known)
    {
        var calls = new List<AggregateCall>();
        foreach (var call in expressions.SelectMany(Aggregates.In))
        {
            if (known.ContainsKey(call)) continue;
            var slot = context.NewSlot(SyntaxText.Of(call)).Slot;
            known[call] = slot;
            calls.Add(new AggregateCompiler(context, state.Scope).Compile(call, slot));
        }
        return calls;
    }
}
