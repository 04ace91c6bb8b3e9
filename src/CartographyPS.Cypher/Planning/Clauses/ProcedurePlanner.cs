using CartographyPS.Cypher.Execution;
using CartographyPS.Cypher.Execution.Expressions;
using CartographyPS.Cypher.Execution.Operators;
using CartographyPS.Cypher.Execution.Operators.Shaping;
using CartographyPS.Cypher.Execution.Operators.Sources;
using CartographyPS.Cypher.Execution.Procedures;
using CartographyPS.Cypher.Planning.Expressions;
using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Planning.Clauses;

/// <summary>Plans CALL of a procedure.</summary>
internal sealed class ProcedurePlanner(PlanContext context)
{
    /// <summary>Plans a call.</summary>
    /// <param name="state">The plan so far.</param>
    /// <param name="call">The call.</param>
    /// <param name="isStandalone">It is the whole query: its columns are the result.</param>
    public ClauseState Plan(ClauseState state, CallProcedureClause call, bool isStandalone)
    {
        var procedure = Find(call.Name);
        if (call.Arguments is null && !isStandalone) throw ProcedureFault.NeedsParentheses(procedure);
        var arguments = Arguments(state.Scope, call, procedure);
        var scope = state.Scope;
        var columns = new List<(int, int)>();
        var output = new List<OutputColumn>();
        foreach (var (column, name) in Yielded(call, procedure, isStandalone))
        {
            var binding = context.NewSlot(name);
            columns.Add((column, binding.Slot));
            output.Add(new OutputColumn(name, binding));
            scope = scope.With(name, binding);
        }
        Operator plan = new ProcedureCall(state.Plan, procedure, arguments, columns) { EstimatedRows = state.Plan.EstimatedRows * 10 };
        if (call.Where is { } where)
        {
            var compiler = new ExpressionCompiler(context, scope);
            plan = new Filter(plan, [new Predicate(compiler.Compile(where), SyntaxText.Of(where), compiler.Plans)]) { EstimatedRows = plan.EstimatedRows / 2 };
        }
        return new ClauseState(plan, scope, isStandalone ? output : []);
    }

    private CypherProcedure Find(string name)
    {
        IReadOnlyList<CypherProcedure> all = [.. BuiltInProcedures.All, .. context.Options.Procedures];
        return all.FirstOrDefault(procedure => procedure.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw PlanFault.UnknownProcedure(name, all.Select(procedure => procedure.Name));
    }

    // Without parentheses the arguments are parameters of the query, by the names of the procedure's.
    private List<Evaluator> Arguments(Scope scope, CallProcedureClause call, CypherProcedure procedure)
    {
        IEnumerable<Expression> given = call.Arguments is { } written ? written : procedure.Parameters.Select(parameter => new Parameter(parameter.Name));
        var arguments = given.ToList();
        if (arguments.Count != procedure.Parameters.Count) throw ProcedureFault.WrongCount(procedure, arguments.Count);
        if (arguments.Any(Aggregates.Contains)) throw ProcedureFault.Aggregates(procedure);
        return [.. arguments.Select((argument, index) => Checked(scope, argument, procedure.Parameters[index], procedure))];
    }

    private UnaryValue Checked(Scope scope, Expression argument, CypherProcedureField parameter, CypherProcedure procedure)
    {
        var evaluator = new ExpressionCompiler(context, scope).Compile(argument);
        if (evaluator.TryGetConstant(out object? value) && !ProcedureTypes.Accepts(parameter.Type, value))
            throw ProcedureFault.WrongType(procedure, parameter, value);
        return new UnaryValue(
            given =>
                ProcedureTypes.Accepts(parameter.Type, given)
                    ? ProcedureTypes.Convert(parameter.Type, given)
                    : throw ProcedureFault.WrongType(procedure, parameter, given),
            evaluator);
    }

    private static IEnumerable<(int Column, string Name)> Yielded(CallProcedureClause call, CypherProcedure procedure, bool isStandalone)
    {
        if (call.Yield is not { } items)
        {
            bool returnsAll = isStandalone || call.YieldsAll;
            return returnsAll ? procedure.Columns.Select((column, index) => (index, column.Name)) : [];
        }
        return items.Select(item => (IndexOf(procedure, item.Column), item.Alias ?? item.Column));
    }

    private static int IndexOf(CypherProcedure procedure, string column)
    {
        for (int index = 0; index < procedure.Columns.Count; index++)
        {
            if (procedure.Columns[index].Name == column) return index;
        }
        throw ProcedureFault.NoColumn(procedure, column);
    }
}
