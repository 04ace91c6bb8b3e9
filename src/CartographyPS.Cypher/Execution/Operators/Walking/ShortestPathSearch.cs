using CartographyPS.Cypher.Graphs;

namespace CartographyPS.Cypher.Execution.Operators.Walking;

/// <summary>
/// Finds shortest paths between two nodes by breadth-first search from both ends, level by level. It expands the end that has fewer nodes
/// at its frontier.
/// </summary>
internal sealed class ShortestPathSearch(Frame frame, EdgeStep step, LengthRange length, EdgeCondition? condition) : IDisposable
{
    private const string Holder = "A search for a shortest path";
    private const int BytesPerNode = 120;
    private const int BytesPerEdge = 32;

    private long _held;

    /// <summary>Enumerates the shortest paths from one node to another one, each as its edges in the order of the walk.</summary>
    public IEnumerable<IReadOnlyList<EdgeHandle>> Find(long from, long to)
    {
        var forward = new Side(from, step.Direction);
        var backward = new Side(to, Opposite(step.Direction));
        while (forward.Depth + backward.Depth < length.Max && forward.Frontier.Count > 0 && backward.Frontier.Count > 0)
        {
            var (side, other) = forward.Frontier.Count <= backward.Frontier.Count ? (forward, backward) : (backward, forward);
            Advance(side);
            var meetings = side.Frontier.Where(other.Parents.ContainsKey).ToList();
            if (meetings.Count == 0) continue;

            // All shortest paths pass exactly one of the nodes that both sides have reached at this level.
            foreach (long meeting in meetings)
            {
                foreach (var first in Walks(forward, meeting))
                {
                    foreach (var second in Walks(backward, meeting))
                    {
                        frame.Tick();
                        var edges = new List<EdgeHandle>(first.Count + second.Count);
                        for (int index = first.Count - 1; index >= 0; index--) edges.Add(first[index]);
                        edges.AddRange(second);
                        yield return edges;
                    }
                }
            }
            yield break;
        }
    }

    /// <summary>Releases what the search held.</summary>
    public void Dispose()
    {
        frame.Budget.Release(_held);
        _held = 0;
    }

    private void Advance(Side side)
    {
        side.Depth++;
        var reached = new HashSet<long>();
        foreach (long node in side.Frontier)
        {
            foreach (var edge in frame.Graph.Edges(node, side.Direction, step.Types))
            {
                frame.Tick();
                long far = edge.Other(node);
                bool isOfThisLevel = reached.Contains(far);
                if (!isOfThisLevel && side.Parents.ContainsKey(far)) continue;
                if (step.IsTaken(frame, edge.Id) || (condition is not null && !condition.Holds(frame, edge))) continue;
                if (!isOfThisLevel)
                {
                    Hold(BytesPerNode);
                    reached.Add(far);
                    side.Parents[far] = [];
                }
                Hold(BytesPerEdge);
                side.Parents[far].Add(edge);
            }
        }
        side.Frontier = reached;
    }

    // The walks from a node back to the side's start, on a stack of its own: paths may be long.
    private static IEnumerable<List<EdgeHandle>> Walks(Side side, long node)
    {
        var edges = new List<EdgeHandle>();
        var choices = new List<int>();
        long at = node;
        int next = 0;
        while (true)
        {
            var parents = side.Parents[at];
            if (at == side.Start && next == 0) yield return edges;
            if (at != side.Start && next < parents.Count)
            {
                edges.Add(parents[next]);
                choices.Add(next);
                at = parents[next].Other(at);
                next = 0;
                continue;
            }
            if (edges.Count == 0) yield break;
            at = edges[edges.Count - 1].Other(at);
            next = choices[choices.Count - 1] + 1;
            edges.RemoveAt(edges.Count - 1);
            choices.RemoveAt(choices.Count - 1);
        }
    }

    private static EdgeDirection Opposite(EdgeDirection direction) => direction switch
    {
        EdgeDirection.Out => EdgeDirection.In,
        EdgeDirection.In => EdgeDirection.Out,
        _ => EdgeDirection.Both,
    };

    private void Hold(long bytes)
    {
        _held += bytes;
        frame.Budget.Add(bytes, Holder);
    }

    private sealed class Side(long start, EdgeDirection direction)
    {
        public long Start { get; } = start;

        public EdgeDirection Direction { get; } = direction;

        public int Depth { get; set; }

        public HashSet<long> Frontier { get; set; } = [start];

        /// <summary>The nodes reached, each with the edges that lead to it from the level before.</summary>
        public Dictionary<long, List<EdgeHandle>> Parents { get; } = new() { [start] = [] };
    }
}
