using CartographyPS.Cypher.Execution.Operators.Shaping;
using CartographyPS.Cypher.Execution.Operators.Walking;
using CartographyPS.Cypher.Planning.Patterns;

namespace CartographyPS.Cypher.Planning.Joining;

/// <summary>Checks conditions, and makes named paths, as soon as a plan binds what they need.</summary>
internal sealed class ConditionPlanner(QueryGraph graph)
{
    /// <summary>Adds a filter for the conditions that can be checked now.</summary>
    public PartialPlan Apply(PartialPlan plan)
    {
        plan = Filtered(plan);
        foreach (var path in graph.Paths)
        {
            if (plan.Bound.Contains(path.Path.Slot) || !path.Elements.All(plan.Bound.Contains)) continue;
            plan = Filtered(plan.Then(new ProjectPath(plan.Plan, path.Path, path.Elements), plan.Rows, [path.Path.Slot]));
        }
        return plan;
    }

    private PartialPlan Filtered(PartialPlan plan)
    {
        // The order of the query holds where it can: a condition often guards the next one. Subqueries come last.
        var due = graph.Conditions
            .Where(condition => !plan.Applied.Contains(condition) && plan.Binds(condition.Needs))
            .OrderBy(condition => condition.IsExpensive)
            .ThenByDescending(condition => condition.Label is not null)
            .ToList();
        if (due.Count == 0) return plan;

        double rows = due.Aggregate(plan.Rows, (left, condition) => left * condition.Selectivity);
        var filtered = plan.Then(new Filter(plan.Plan, [.. due.Select(condition => condition.Predicate)]), rows, []);
        return filtered with { Applied = [.. plan.Applied, .. due] };
    }
}
