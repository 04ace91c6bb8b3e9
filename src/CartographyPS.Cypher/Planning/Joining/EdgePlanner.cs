using CartographyPS.Cypher.Execution.Operators;
using CartographyPS.Cypher.Execution.Operators.Walking;
using CartographyPS.Cypher.Planning.Patterns;

namespace CartographyPS.Cypher.Planning.Joining;

/// <summary>Plans the walks along the edges of a query graph from nodes that are bound.</summary>
internal sealed class EdgePlanner(QueryGraph graph, Statistics statistics, KnownLabels known)
{
    // A pattern of variable length is expected to end after so many edges.
    private const int ExpectedLength = 4;

    /// <summary>Returns the edge to walk next, the one that leaves the fewest rows; null when none can be.</summary>
    public PatternEdge? Next(PartialPlan plan)
    {
        PatternEdge? best = null;
        double fewest = double.PositiveInfinity;
        foreach (var edge in graph.Edges)
        {
            if (plan.Edges.Contains(edge) || !IsReached(plan, edge)) continue;
            double rows = plan.Bound.Contains(edge.Edge.Slot) ? 0 : Expected(plan, edge, Start(plan, edge));
            if (best is not null && rows >= fewest) continue;
            best = edge;
            fewest = rows;
        }
        return best;
    }

    /// <summary>Walks an edge.</summary>
    public PartialPlan Walk(PartialPlan plan, PatternEdge edge)
    {
        bool isLeftBound = plan.Bound.Contains(edge.Left.Slot);
        bool isRightBound = plan.Bound.Contains(edge.Right.Slot);
        if (plan.Bound.Contains(edge.Edge.Slot)) return WalkBound(plan, edge, isLeftBound, isRightBound);

        int start = Start(plan, edge);
        double rows = Expected(plan, edge, start);
        bool isInto = isLeftBound && isRightBound;
        var step = edge.StepFrom(start, Others(plan, edge), NeedsEdge(edge));
        var far = step.To;
        if (edge.Length is { } length)
        {
            var walk = new VariableLengthExpand(plan.Plan, step, length, edge.EachEdge, isInto);
            return plan.Then(walk, rows, [far.Slot, edge.Edge.Slot], edge);
        }
        if (isInto) return plan.Then(new ExpandInto(plan.Plan, step), rows, [edge.Edge.Slot], edge);

        var test = FarLabel(far.Slot);
        int? label = test is null ? null : statistics.NumberOf(test.Label!.Label);
        // A label that no node has is left to the filter, which finds nothing.
        if (label is null) test = null;
        var expanded = plan.Then(new Expand(plan.Plan, step, label, test?.Label?.Label), rows, [far.Slot, edge.Edge.Slot], edge);
        return test is null ? expanded : expanded with { Applied = [.. expanded.Applied, test] };
    }

    /// <summary>Searches the shortest paths, when all else is bound. What is asked of a path decides which is the shortest.</summary>
    public PartialPlan WalkShortestPaths(PartialPlan plan)
    {
        foreach (var shortest in graph.ShortestPaths)
        {
            var edge = shortest.Edge;
            List<int> bound = shortest.PathSlot is { } path ? [edge.Edge.Slot, path] : [edge.Edge.Slot];
            var after = new HashSet<int>([.. plan.Bound, .. bound]);
            var asked = graph.Conditions
                .Where(condition => !plan.Applied.Contains(condition) && condition.Needs.Any(bound.Contains) && condition.Needs.All(after.Contains))
                .ToList();
            var step = edge.StepFrom(edge.Left.Slot, Others(plan, edge), bindsEdge: true);
            var search = new ShortestPath(
                plan.Plan, step, edge.Length, edge.EachEdge, shortest.IsAll, shortest.PathSlot, [.. asked.Select(condition => condition.Predicate)]);
            plan = plan.Then(search, plan.Rows, bound) with { Applied = [.. plan.Applied, .. asked] };
        }
        return plan;
    }

    private PartialPlan WalkBound(PartialPlan plan, PatternEdge edge, bool isLeftBound, bool isRightBound)
    {
        var step = edge.StepFrom(edge.Left.Slot, Others(plan, edge), bindsEdge: false);
        Operator walk = edge.Length is { } length
            ? new ProjectTrail(plan.Plan, step, edge.Edge, length, isLeftBound, isRightBound)
            : new ProjectEdge(plan.Plan, step, edge.Edge, isLeftBound, isRightBound);
        return plan.Then(walk, plan.Rows, [edge.Left.Slot, edge.Right.Slot], edge);
    }

    private static bool IsReached(PartialPlan plan, PatternEdge edge)
    {
        bool isAtEnd = plan.Bound.Contains(edge.Left.Slot) || plan.Bound.Contains(edge.Right.Slot) || plan.Bound.Contains(edge.Edge.Slot);
        return isAtEnd && plan.Binds(edge.EachEdgeNeeds);
    }

    // The end where fewer edges are to be looked at; the bound one when only one is.
    private int Start(PartialPlan plan, PatternEdge edge)
    {
        if (!plan.Bound.Contains(edge.Right.Slot)) return edge.Left.Slot;
        if (!plan.Bound.Contains(edge.Left.Slot)) return edge.Right.Slot;
        return Degree(edge, edge.Left.Slot) <= Degree(edge, edge.Right.Slot) ? edge.Left.Slot : edge.Right.Slot;
    }

    private double Expected(PartialPlan plan, PatternEdge edge, int start)
    {
        double degree = Degree(edge, start);
        double reached = degree;
        if (edge.Length is { } length)
        {
            reached = length.Min == 0 ? 1 : 0;
            double level = 1;
            for (long step = 1; step <= Math.Min(length.Max, Math.Max(length.Min, ExpectedLength)); step++)
            {
                level *= degree;
                if (step >= length.Min) reached += level;
                if (level > 1e9 || level < 1e-9) break;
            }
        }
        bool isInto = plan.Bound.Contains(edge.Left.Slot) && plan.Bound.Contains(edge.Right.Slot);
        int far = start == edge.Left.Slot ? edge.Right.Slot : edge.Left.Slot;
        return plan.Rows * (isInto ? Math.Min(1, reached / Math.Max(1, statistics.Nodes(LabelOf(far)))) : reached);
    }

    private double Degree(PatternEdge edge, int start)
    {
        int far = start == edge.Left.Slot ? edge.Right.Slot : edge.Left.Slot;
        return statistics.Degree(LabelOf(start), edge.DirectionFrom(start), edge.Types, edge.Length is null ? LabelOf(far) : null);
    }

    private string? LabelOf(int slot) => FarLabel(slot)?.Label?.Label ?? known.RarestOf(slot, statistics);

    private Condition? FarLabel(int slot) =>
        graph.Conditions.Where(condition => condition.Label?.Slot == slot).OrderBy(condition => statistics.Nodes(condition.Label!.Label)).FirstOrDefault();

    private List<int> Others(PartialPlan plan, PatternEdge edge) =>
        [.. graph.Edges.Where(other => plan.Edges.Contains(other) && edge.MayClashWith(other)).Select(other => other.Edge.Slot)];

    private bool NeedsEdge(PatternEdge edge) =>
        edge.IsRead || graph.Edges.Any(edge.MayClashWith) || graph.ShortestPaths.Any(path => edge.MayClashWith(path.Edge));
}
