using CartographyPS.Cypher.Execution;
using CartographyPS.Cypher.Execution.Operators;
using CartographyPS.Cypher.Execution.Operators.Sources;
using CartographyPS.Cypher.Planning.Patterns;

namespace CartographyPS.Cypher.Planning.Joining;

/// <summary>
/// Plans the patterns of a query graph. Each connected part starts where the fewest rows are expected and grows by the edge that keeps them
/// fewest; conditions are checked as soon as their variables are bound; parts that are not connected are joined by hash where an equality
/// links them.
/// </summary>
internal sealed class MatchPlanner(QueryGraph graph, Statistics statistics, KnownLabels labels, QueryClock clock)
{
    // Each start is planned to its end. Of many, those with few rows are the promising ones.
    private const int MostStarts = 16;

    private readonly LeafPlanner _leaves = new(graph, statistics);
    private readonly EdgePlanner _edges = new(graph, statistics, labels);
    private readonly ConditionPlanner _conditions = new(graph);

    /// <summary>Plans the whole graph on top of a plan that binds some slots.</summary>
    public PartialPlan Plan(PartialPlan start)
    {
        var plan = Grow(_conditions.Apply(start));
        var parts = Components.Of(graph, plan.Bound).Select(nodes => new Component(nodes, PlanAlone(nodes))).ToList();
        while (parts.Count > 0)
        {
            var (joined, part) = Cheapest(plan, parts);
            plan = Grow(_conditions.Apply(joined));
            parts.Remove(part);
        }
        return _conditions.Apply(_edges.WalkShortestPaths(plan));
    }

    // Joins the part that leaves the fewest rows.
    private (PartialPlan Joined, Component Part) Cheapest(PartialPlan plan, List<Component> parts)
    {
        var joins = new JoinPlanner(graph);
        return parts
            .Select(part => (Joined: Best(Joins(joins, plan, part)), Part: part))
            .OrderBy(candidate => candidate.Joined.Cost)
            .First();
    }

    private IEnumerable<PartialPlan> Joins(JoinPlanner joins, PartialPlan plan, Component part)
    {
        yield return joins.Join(plan, part.Alone);

        // A value of the rows may find the nodes of the part by an index.
        foreach (var node in part.Nodes)
        {
            if (_leaves.SeekByRow(plan, node) is { } seek) yield return Grow(_conditions.Apply(seek));
        }
    }

    private PartialPlan PlanAlone(IReadOnlyList<Binding> nodes)
    {
        var empty = PartialPlan.Of(new Argument(), [], 1);
        return Best(_leaves.Leaves(empty, nodes).OrderBy(leaf => leaf.Cost).Take(MostStarts).Select(leaf => Grow(_conditions.Apply(leaf))));
    }

    private static PartialPlan Best(IEnumerable<PartialPlan> candidates)
    {
        PartialPlan? best = null;
        foreach (var candidate in candidates)
        {
            if (best is null || candidate.Cost < best.Cost) best = candidate;
        }
        return best!;
    }

    // Walks all edges that the plan reaches.
    private PartialPlan Grow(PartialPlan plan)
    {
        while (_edges.Next(plan) is { } edge)
        {
            clock.Check();
            plan = _conditions.Apply(_edges.Walk(plan, edge));
        }
        return plan;
    }

    private sealed record Component(IReadOnlyList<Binding> Nodes, PartialPlan Alone);
}
