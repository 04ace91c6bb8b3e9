using CartographyPS.Cypher.Execution.Operators;
using CartographyPS.Cypher.Planning.Patterns;

namespace CartographyPS.Cypher.Planning.Joining;

/// <summary>A plan for a part of a query graph. It is not changed: each step makes a new one.</summary>
/// <param name="Plan">The operators.</param>
/// <param name="Bound">The slots that it binds, and those that are bound before it.</param>
/// <param name="Rows">The expected number of rows.</param>
/// <param name="Cost">The expected number of rows of all its operators together.</param>
/// <param name="Edges">The edges that it has walked.</param>
/// <param name="Applied">The conditions that it has checked.</param>
internal sealed record PartialPlan(
    Operator Plan, HashSet<int> Bound, double Rows, double Cost, HashSet<PatternEdge> Edges, HashSet<Condition> Applied)
{
    /// <summary>Starts a plan.</summary>
    public static PartialPlan Of(Operator plan, IEnumerable<int> bound, double rows) => new(plan, [.. bound], rows, rows, [], []);

    /// <summary>Adds an operator above.</summary>
    /// <param name="plan">The operator.</param>
    /// <param name="rows">The rows that it is expected to produce.</param>
    /// <param name="bound">The slots that it binds.</param>
    /// <param name="edge">The edge that it walks.</param>
    /// <param name="work">The rows that it looks at, when they are more than it produces.</param>
    public PartialPlan Then(Operator plan, double rows, IEnumerable<int> bound, PatternEdge? edge = null, double work = 0)
    {
        plan.EstimatedRows = rows;
        var edges = edge is null ? Edges : [.. Edges, edge];
        return new(plan, [.. Bound, .. bound], rows, Cost + Math.Max(rows, work), edges, Applied);
    }

    /// <summary>Tells whether all slots are bound.</summary>
    public bool Binds(IReadOnlyCollection<int> slots) => slots.All(Bound.Contains);
}
