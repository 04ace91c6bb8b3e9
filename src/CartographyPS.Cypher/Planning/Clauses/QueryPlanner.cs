using CartographyPS.Cypher.Execution.Expressions;
using CartographyPS.Cypher.Execution.Operators;
using CartographyPS.Cypher.Execution.Operators.Combining;
using CartographyPS.Cypher.Execution.Operators.Shaping;
using CartographyPS.Cypher.Syntax;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Planning.Clauses;

/// <summary>Plans queries: their branches, and a UNION of them.</summary>
internal sealed class QueryPlanner(PlanContext context)
{
    /// <summary>Plans a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="outer">The variables around it that it sees. It runs once for each row of theirs.</param>
    public (Operator Plan, IReadOnlyList<OutputColumn> Columns) PlanSubquery(Query query, Scope outer)
    {
        if (query.Branches.Count == 1)
        {
            var single = new ClausePlanner(context).Plan(query.Branches[0], outer);
            return (single.Plan, single.Columns);
        }
        List<ClauseState> branches = [.. query.Branches.Select(branch => new ClausePlanner(context).Plan(branch, outer))];
        List<OutputColumn> columns = [.. branches[0].Columns.Select(column => new OutputColumn(column.Name, context.NewSlot(column.Name)))];
        Operator union = new Union([.. branches.Select(branch => Renamed(branch, columns))]);
        union.EstimatedRows = branches.Sum(branch => branch.Plan.EstimatedRows);
        if (!query.IsUnionAll) union = new Distinct(union, [.. columns.Select(column => column.Binding.Slot)]) { EstimatedRows = union.EstimatedRows };
        return (union, columns);
    }

    // Each branch writes the same slots, by the names of its columns.
    private static Project Renamed(ClauseState branch, List<OutputColumn> columns)
    {
        var items = columns.Select(column => new Projected(column.Binding.Slot, new SlotValue(SlotOf(branch, column.Name)), column.Name, []));
        return new Project(branch.Plan, [.. items]) { EstimatedRows = branch.Plan.EstimatedRows };
    }

    private static int SlotOf(ClauseState branch, string name) =>
        branch.Columns.FirstOrDefault(column => column.Name == name)?.Binding.Slot ?? throw new CypherRuntimeException(
            RuntimeErrorKind.SyntaxError, "DifferentColumnsInUnion", $"The parts of a UNION have the same columns, but one has no column '{name}'.");
}
