using CartographyPS.Cypher.Execution.Operators;
using CartographyPS.Cypher.Execution.Operators.Combining;
using CartographyPS.Cypher.Execution.Operators.Sources;
using CartographyPS.Cypher.Planning.Expressions;
using CartographyPS.Cypher.Planning.Joining;
using CartographyPS.Cypher.Planning.Patterns;
using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Planning.Clauses;

/// <summary>Plans the clauses of a query one after the other.</summary>
internal sealed class ClausePlanner(PlanContext context)
{
    // Each clause is an operator, and each operator is a call below that of the next one.
    private const int MaxClauses = 1000;
    private const double ExpectedListLength = 10;

    /// <summary>Plans a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="outer">The variables around it that it sees.</param>
    public ClauseState Plan(SingleQuery query, Scope outer)
    {
        if (query.Clauses.Count > MaxClauses) throw PlanFault.TooLong(MaxClauses);
        var state = new ClauseState(new Argument(), outer, []);
        int index = 0;
        while (index < query.Clauses.Count)
        {
            // MATCH clauses that follow each other are planned together.
            int matches = 0;
            while (index + matches < query.Clauses.Count && query.Clauses[index + matches] is MatchClause { IsOptional: false }) matches++;
            state = matches > 0
                ? Match(state, query.Clauses.Skip(index).Take(matches).Cast<MatchClause>())
                : Plan(query.Clauses[index], state, isAlone: query.Clauses.Count == 1);
            index += Math.Max(1, matches);
        }
        return state;
    }

    /// <summary>Plans a clause other than MATCH.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="state">The plan so far.</param>
    /// <param name="isAlone">It is the only clause of its query.</param>
    public ClauseState Plan(Clause clause, ClauseState state, bool isAlone) => clause switch
    {
        MatchClause match => match.IsOptional ? OptionalMatch(state, match) : Match(state, [match]),
        UnwindClause unwind => Unwind(state, unwind),
        WithClause with => new ProjectionPlanner(context).Plan(state, with.Projection, with.Where, isReturn: false),
        ReturnClause @return => new ProjectionPlanner(context).Plan(state, @return.Projection, null, isReturn: true),
        CallSubqueryClause call => Subquery(state, call),
        CallProcedureClause call => new ProcedurePlanner(context).Plan(state, call, isAlone),
        _ => throw new NotSupportedException($"{clause.GetType().Name} cannot be planned."),
    };

    private ClauseState Match(ClauseState state, IEnumerable<MatchClause> clauses)
    {
        var match = new MatchReader(context, state.Scope);
        foreach (var clause in clauses) match.Add(clause.Parts, clause.Where);
        var plan = match.Plan(PartialPlan.Of(state.Plan, state.Scope.Slots, state.Plan.EstimatedRows));
        return state with { Plan = plan.Plan, Scope = match.Scope.WithoutHidden() };
    }

    private ClauseState OptionalMatch(ClauseState state, MatchClause clause)
    {
        var match = new MatchReader(context, state.Scope);
        match.Add(clause.Parts, clause.Where);
        var before = state.Scope.Slots;
        var inner = match.Plan(PartialPlan.Of(new Argument(), before, 1));
        var optional = new Optional(state.Plan, inner.Plan, [.. match.Scope.Slots.Except(before)])
        {
            EstimatedRows = state.Plan.EstimatedRows * Math.Max(1, inner.Rows),
        };
        return state with { Plan = optional, Scope = match.Scope.WithoutHidden() };
    }

    private ClauseState Unwind(ClauseState state, UnwindClause clause)
    {
        var list = new ExpressionCompiler(context, state.Scope).Compile(clause.List);
        var variable = context.NewSlot(clause.Variable);
        double length = list.TryGetConstant(out object? value) ? value is IReadOnlyList<object?> items ? items.Count : 1 : ExpectedListLength;
        var unwind = new Unwind(state.Plan, variable, list, SyntaxText.Of(clause.List)) { EstimatedRows = state.Plan.EstimatedRows * length };
        return state with { Plan = unwind, Scope = state.Scope.With(clause.Variable, variable) };
    }

    private ClauseState Subquery(ClauseState state, CallSubqueryClause call)
    {
        var (plan, columns) = new QueryPlanner(context).PlanSubquery(call.Query, Imported(state.Scope, call));
        var scope = columns.Aggregate(state.Scope, (all, column) => all.With(column.Name, column.Binding));
        Operator apply = call.IsOptional
            ? new Optional(state.Plan, plan, [.. columns.Select(column => column.Binding.Slot)])
            : new Apply(state.Plan, plan);
        apply.EstimatedRows = state.Plan.EstimatedRows * Math.Max(call.IsOptional ? 1 : 0, plan.EstimatedRows);
        return state with { Plan = apply, Scope = scope };
    }

    // Without parentheses, a WITH at the start of each branch names what it imports: it finds it in the scope around.
    private static Scope Imported(Scope scope, CallSubqueryClause call)
    {
        if (call.ImportsAll) return scope;
        if (call.Imports is { } names)
            return names.Aggregate(Scope.Empty, (all, name) => all.With(name, scope.Find(name) ?? throw PlanFault.UnknownVariable(name)));
        return call.Query.Branches.Any(branch => branch.Clauses.Count > 0 && branch.Clauses[0] is WithClause) ? scope : Scope.Empty;
    }
}
