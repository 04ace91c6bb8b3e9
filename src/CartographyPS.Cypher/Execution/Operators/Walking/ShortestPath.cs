using CartographyPS.Cypher.Execution.Expressions;
using CartographyPS.Cypher.Graphs;
using CartographyPS.Cypher.Planning;

namespace CartographyPS.Cypher.Execution.Operators.Walking;

/// <summary>Finds one or all shortest paths between two bound nodes among those that fulfil some conditions.</summary>
/// <param name="input">Produces the rows with the nodes.</param>
/// <param name="step">The edges; its variable gets the list of them, or the edge of a path of one.</param>
/// <param name="length">The bounds of the length; null for a path of one edge.</param>
/// <param name="eachEdge">What each edge must fulfil.</param>
/// <param name="isAll">All shortest paths, not one.</param>
/// <param name="pathSlot">The slot of the path; null when nothing reads it.</param>
/// <param name="conditions">What a path must fulfil.</param>
internal sealed class ShortestPath(
    Operator input, EdgeStep step, LengthRange? length, EdgeCondition? eachEdge, bool isAll, int? pathSlot, IReadOnlyList<Predicate> conditions)
    : Operator([input, .. conditions.SelectMany(condition => condition.Plans), .. eachEdge?.Plans ?? []])
{
    private readonly LengthRange _length = length ?? new LengthRange(1, 1);

    /// <inheritdoc/>
    public override string Name => isAll ? "AllShortestPaths" : "ShortestPath";

    /// <inheritdoc/>
    public override string Details => string.Join(" AND ", [$"{step} {length}".TrimEnd(), .. conditions.Select(condition => condition.Text)]);

    /// <inheritdoc/>
    protected override IEnumerable<Frame> Rows(Frame frame)
    {
        foreach (var _ in Children[0].Open(frame))
        {
            if (frame.NodeAt(step.From) is not { } from || frame.NodeAt(step.To) is not { } to) continue;
            foreach (var walk in Walks(frame, from.Id, to.Id))
            {
                yield return frame;
                if (!isAll) break;
            }
        }
    }

    // Binds each walk that fulfils the conditions before it yields.
    private IEnumerable<IReadOnlyList<EdgeHandle>> Walks(Frame frame, long from, long to)
    {
        int shortest = -1;
        bool isFound = false;
        foreach (var walk in Shortest(frame, from, to))
        {
            shortest = walk.Count;
            if (!Bind(frame, from, walk)) continue;
            isFound = true;
            yield return walk;
        }
        if (isFound || shortest < 0) yield break;

        // None of the shortest fulfils them. A longer trail may, until there are no longer trails.
        for (long exact = shortest + 1; exact <= _length.Max && !isFound; exact++)
        {
            bool isAny = false;
            using var trails = new TrailSearch(frame, step, new LengthRange(exact, exact), eachEdge, from);
            while (trails.MoveNext())
            {
                isAny = true;
                if (trails.End != to || !Bind(frame, from, trails.Walk())) continue;
                isFound = true;
                yield return trails.Walk();
            }
            if (!isAny) yield break;
        }
    }

    private IEnumerable<IReadOnlyList<EdgeHandle>> Shortest(Frame frame, long from, long to)
    {
        if (from == to)
        {
            if (_length.Min > 0) throw PlanFault.SameEnds(step.From.Name, step.To.Name);
            return [[]];
        }
        return Searched(frame, from, to);
    }

    private IEnumerable<IReadOnlyList<EdgeHandle>> Searched(Frame frame, long from, long to)
    {
        using var search = new ShortestPathSearch(frame, step, _length, eachEdge);
        foreach (var walk in search.Find(from, to)) yield return walk;
    }

    private bool Bind(Frame frame, long from, IReadOnlyList<EdgeHandle> walk)
    {
        if (step.Edge is { } edges) frame.Slots[edges.Slot] = length is null ? new Relationship(frame.Graph, walk[0]) : Relationships(frame.Graph, walk);
        if (pathSlot is { } slot) frame.Slots[slot] = PathBuilder.Of(frame.Graph, from, walk);
        return conditions.All(condition => condition.IsTrue(frame));
    }

    private static object?[] Relationships(IGraph graph, IReadOnlyList<EdgeHandle> walk) => [.. walk.Select(edge => new Relationship(graph, edge))];
}
