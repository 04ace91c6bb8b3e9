using CartographyPS.Cypher.Graphs;
using CartographyPS.Cypher.Tests.Graphs;

namespace CartographyPS.Cypher.Tests.Execution;

/// <summary>A pattern by chance, and its matches found by trying every combination of edges.</summary>
internal sealed class NaivePattern
{
    private static readonly string[] Labels = ["A", "B"];
    private static readonly string[] Types = ["R", "S"];

    private readonly List<string?> _nodes = [];
    private readonly List<Edge> _edges = [];
    private readonly (int Left, int Right)? _equal;

    /// <summary>Makes a pattern of a few nodes and edges, which need not be connected.</summary>
    public NaivePattern(Random random)
    {
        int nodes = random.Next(1, 5);
        for (int node = 0; node < nodes; node++) _nodes.Add(random.Next(3) == 0 ? null : Labels[random.Next(2)]);
        for (int edge = random.Next(0, 4); edge > 0; edge--)
        {
            var direction = (EdgeDirection)random.Next(3);
            _edges.Add(new Edge(random.Next(nodes), random.Next(nodes), random.Next(3) == 0 ? null : Types[random.Next(2)], direction, random.Next(4) == 0));
        }
        if (random.Next(2) == 0) _equal = (random.Next(nodes), random.Next(nodes));
    }

    /// <summary>The query that finds the matches.</summary>
    public string Query
    {
        get
        {
            var parts = _nodes.Select((label, node) => $"(n{node}{(label is null ? string.Empty : ":" + label)})")
                .Concat(_edges.Select((edge, number) => $"(n{edge.Left}){edge.Text("e" + number)}(n{edge.Right})"));
            string where = _equal is { } equal ? $" WHERE n{equal.Left}.x = n{equal.Right}.x" : string.Empty;
            var results = _nodes.Select((_, node) => $"id(n{node})")
                .Concat(_edges.Select((edge, number) => edge.IsLong ? $"[r IN e{number} | id(r)]" : $"id(e{number})"));
            return $"MATCH {string.Join(", ", parts)}{where} RETURN {string.Join(", ", results)}";
        }
    }

    /// <summary>Returns the matches, as the rows of the query, sorted.</summary>
    public IReadOnlyList<string> Matches(MemoryGraph graph)
    {
        var found = new List<string>();
        Match(graph, 0, new long?[_nodes.Count], [], found);
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private void Match(MemoryGraph graph, int edge, long?[] nodes, List<long[]> edges, List<string> found)
    {
        if (edge == _edges.Count)
        {
            Complete(graph, nodes, edges, found);
            return;
        }
        var pattern = _edges[edge];
        foreach (var (start, walk, end) in Walks(graph, pattern, [.. edges.SelectMany(used => used)]))
        {
            if (nodes[pattern.Left] is { } left && left != start) continue;
            var next = (long?[])nodes.Clone();
            next[pattern.Left] = start;
            if (next[pattern.Right] is { } right && right != end) continue;
            next[pattern.Right] = end;
            Match(graph, edge + 1, next, [.. edges, walk], found);
        }
    }

    private void Complete(MemoryGraph graph, long?[] nodes, List<long[]> edges, List<string> found)
    {
        int open = Array.IndexOf(nodes, null);
        if (open >= 0)
        {
            foreach (long node in graph.Nodes(null))
            {
                var next = (long?[])nodes.Clone();
                next[open] = node;
                Complete(graph, next, edges, found);
            }
            return;
        }
        for (int node = 0; node < nodes.Length; node++)
        {
            if (_nodes[node] is { } label && !graph.LabelsOf(nodes[node]!.Value).Contains(label)) return;
        }
        if (_equal is { } equal && !IsEqual(graph, nodes[equal.Left]!.Value, nodes[equal.Right]!.Value)) return;
        var walks = edges.Select((walk, edge) => _edges[edge].IsLong ? $"[{string.Join(" ", walk)}]" : $"{walk[0]}");
        found.Add(string.Join(", ", nodes.Select(node => $"{node}").Concat(walks)));
    }

    private static bool IsEqual(MemoryGraph graph, long left, long right) =>
        graph.NodeProperty(left, "x") is { } value && value.Equals(graph.NodeProperty(right, "x"));

    private static IEnumerable<(long Start, long[] Walk, long End)> Walks(MemoryGraph graph, Edge pattern, HashSet<long> used)
    {
        foreach (var (first, start, end) in Steps(graph, pattern).Where(step => !used.Contains(step.Edge.Id)))
        {
            yield return (start, [first.Id], end);
            if (!pattern.IsLong) continue;
            foreach (var (second, middle, last) in Steps(graph, pattern))
            {
                if (middle == end && second.Id != first.Id && !used.Contains(second.Id)) yield return (start, [first.Id, second.Id], last);
            }
        }
    }

    private static IEnumerable<(EdgeHandle Edge, long Start, long End)> Steps(MemoryGraph graph, Edge pattern)
    {
        foreach (var edge in graph.Edges(null).Where(edge => pattern.Type is null || graph.Types[edge.Type] == pattern.Type))
        {
            if (pattern.Direction != EdgeDirection.In) yield return (edge, edge.From, edge.To);
            if (pattern.Direction == EdgeDirection.In || (pattern.Direction == EdgeDirection.Both && edge.From != edge.To)) yield return (edge, edge.To, edge.From);
        }
    }

    private sealed record Edge(int Left, int Right, string? Type, EdgeDirection Direction, bool IsLong)
    {
        public string Text(string name)
        {
            string inner = $"[{name}{(Type is null ? string.Empty : ":" + Type)}{(IsLong ? "*1..2" : string.Empty)}]";
            return Direction switch { EdgeDirection.Out => $"-{inner}->", EdgeDirection.In => $"<-{inner}-", _ => $"-{inner}-" };
        }
    }
}
