using CartographyPS.Cypher.Graphs;

namespace CartographyPS.Cypher.Planning;

/// <summary>What the planner knows of a graph: exact counts, and degrees from samples.</summary>
internal sealed class Statistics(IGraph graph)
{
    private const int SampledNodes = 12;
    private const int SampledEdges = 12;
    private const int ProbedNodes = 64;

    // An edge that no sampled node has is rare, but it may exist.
    private const double LeastDegree = 0.02;

    private readonly Dictionary<(string? Label, EdgeDirection Direction, string Types, string? FarLabel), double> _degrees = [];

    /// <summary>Returns the number of a label in the graph; null when no node has it.</summary>
    public int? NumberOf(string label) => graph.LabelNumber(label);

    /// <summary>The number of nodes of a label, or of all with null.</summary>
    public double Nodes(string? label)
    {
        if (label is null) return graph.CountNodes(null);
        return graph.LabelNumber(label) is { } number ? graph.CountNodes(number) : 0;
    }

    /// <summary>The number of edges of some types, or of all with null.</summary>
    public double Edges(IReadOnlyList<int>? types) => types is null ? graph.CountEdges(null) : types.Sum(type => (double)graph.CountEdges(type));

    /// <summary>The number of nodes of a label whose property equals a value that is known.</summary>
    public double NodesWith(string? label, string key, object? value)
    {
        int? number = label is null ? null : graph.LabelNumber(label);
        if (value is null || (label is not null && number is null)) return 0;
        return graph.Nodes(number, key, value).Take(ProbedNodes).Count();
    }

    /// <summary>Tells whether nodes are found by a property without a scan.</summary>
    public bool IsIndexed(string? label, string key)
    {
        int? number = label is null ? null : graph.LabelNumber(label);
        return (label is null || number is not null) && graph.IsIndexed(number, key);
    }

    /// <summary>The average number of edges of some types at a node of a label that lead to a node of another label.</summary>
    /// <param name="label">The label of the node; null for any.</param>
    /// <param name="direction">The direction, seen from the node.</param>
    /// <param name="types">The types; null for all.</param>
    /// <param name="farLabel">The label of the node at the other end; null for any.</param>
    public double Degree(string? label, EdgeDirection direction, IReadOnlyList<int>? types, string? farLabel)
    {
        var key = (label, direction, types is null ? "*" : string.Join(",", types), farLabel);
        if (!_degrees.TryGetValue(key, out double degree)) _degrees[key] = degree = Sample(label, direction, types, farLabel);
        return degree;
    }

    private double Sample(string? label, EdgeDirection direction, IReadOnlyList<int>? types, string? farLabel)
    {
        if (types is { Count: 0 }) return 0;
        int? number = label is null ? null : graph.LabelNumber(label);
        int? farNumber = farLabel is null ? null : graph.LabelNumber(farLabel);
        if ((label is not null && number is null) || (farLabel is not null && farNumber is null)) return 0;

        // Nodes at the start of an enumeration are often alike, so the average of the whole graph counts as one more sample.
        double nodes = Math.Max(1, graph.CountNodes(null));
        double sum = Edges(types) / nodes * (direction == EdgeDirection.Both ? 2 : 1);
        int sampled = 1;
        int seen = 0;
        int fitting = 0;
        foreach (long node in graph.Nodes(number).Take(SampledNodes))
        {
            sum += graph.Degree(node, direction, types);
            sampled++;
            if (farNumber is not { } far) continue;
            foreach (var edge in graph.Edges(node, direction, types).Take(SampledEdges))
            {
                seen++;
                if (graph.HasLabel(edge.Other(node), far)) fitting++;
            }
        }
        double share = farNumber is null ? 1 : seen == 0 ? 0.5 : (fitting + 0.5) / (seen + 1);
        return Math.Max(LeastDegree, sum / sampled * share);
    }
}
