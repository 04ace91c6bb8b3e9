using CartographyPS.Cypher.Execution.Expressions;
using CartographyPS.Cypher.Execution.Operators;
using CartographyPS.Cypher.Execution.Operators.Combining;
using CartographyPS.Cypher.Execution.Operators.Shaping;
using CartographyPS.Cypher.Execution.Operators.Sources;
using CartographyPS.Cypher.Planning.Patterns;

namespace CartographyPS.Cypher.Planning.Joining;

/// <summary>Joins a plan with one for a part that is not connected with it: by hash where an equality links them.</summary>
internal sealed class JoinPlanner(QueryGraph graph)
{
    /// <summary>Joins them.</summary>
    /// <param name="plan">The plan so far.</param>
    /// <param name="part">The plan of the part. It depends on nothing.</param>
    public PartialPlan Join(PartialPlan plan, PartialPlan part)
    {
        // Nothing is there yet to be joined with.
        if (plan.Plan is Argument && plan.Bound.Count == 0) return Merge(plan, part, part.Plan, part.Rows);

        var links = graph.Conditions.SelectMany(condition => condition.Equality).Where(equal => Links(equal, plan, part)).ToList();
        var joined = links.Count == 0 ? Product(plan, part) : HashJoin(plan, part, links);
        return Unique(plan, part, joined);
    }

    private static PartialPlan Product(PartialPlan plan, PartialPlan part)
    {
        var product = new CartesianProduct(plan.Plan, part.Plan, [.. part.Bound]);
        return Merge(plan, part, product, plan.Rows * part.Rows);
    }

    private static PartialPlan HashJoin(PartialPlan plan, PartialPlan part, List<EqualSides> links)
    {
        var join = new HashJoin(
            plan.Plan, part.Plan, [.. links.Select(link => link.This)], [.. links.Select(link => link.Other)], [.. part.Bound]);
        return Merge(plan, part, join, Math.Max(plan.Rows, part.Rows));
    }

    // Each part has kept its own edges different; those of one MATCH in two parts must differ too.
    private static PartialPlan Unique(PartialPlan plan, PartialPlan part, PartialPlan joined)
    {
        List<(int, int)> pairs =
        [
            .. plan.Edges.SelectMany(edge => part.Edges.Where(edge.MayClashWith).Select(other => (edge.Edge.Slot, other.Edge.Slot))),
        ];
        return pairs.Count == 0
            ? joined
            : joined.Then(new Filter(joined.Plan, [new Predicate(new DifferentEdgesTest(pairs), "different relationships", [])]), joined.Rows, []);
    }

    private static bool Links(EqualSides equal, PartialPlan plan, PartialPlan part) =>
        equal.ThisNeeds.Count > 0 && equal.OtherNeeds.Count > 0 && plan.Binds(equal.ThisNeeds) && part.Binds(equal.OtherNeeds);

    private static PartialPlan Merge(PartialPlan plan, PartialPlan part, Operator joined, double rows)
    {
        joined.EstimatedRows = rows;
        return new PartialPlan(
            joined,
            [.. plan.Bound, .. part.Bound],
            rows,
            plan.Cost + part.Cost + rows,
            [.. plan.Edges, .. part.Edges],
            [.. plan.Applied, .. part.Applied]);
    }
}
