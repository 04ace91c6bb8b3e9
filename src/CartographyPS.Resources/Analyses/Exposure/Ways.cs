using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Analyses.Views;

namespace CartographyPS.Resources.Analyses.Exposure;

/// <summary>The ways from the internet to nodes, collected while they are found.</summary>
internal sealed class Ways
{
    private readonly Dictionary<NodeRow, Found> _found = [];

    /// <summary>Adds a way to a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="type">The kind of way: <c>direct</c>, <c>elb</c>, <c>elbv2</c>; null for none.</param>
    /// <param name="via">The way in words.</param>
    /// <param name="reach">Whether traffic passes, by the parts of the way of which one is enough; none when nothing can be said about it.</param>
    public void Add(NodeRow node, string? type, string via, IEnumerable<Reach> reach)
    {
        if (!_found.TryGetValue(node, out var found)) _found[node] = found = new Found();
        if (type is not null && !found.Types.Contains(type)) found.Types.Add(type);
        found.Via.Add(via);
        found.Reach.AddRange(reach);
    }

    /// <summary>States the ways of all nodes.</summary>
    /// <param name="facts">Takes the facts.</param>
    public void State(AnalysisWriter facts)
    {
        foreach (var (node, found) in _found.Select(pair => (pair.Key, pair.Value)))
        {
            facts.Set(node, ExposureAnalysis.Exposed, true);
            foreach (string type in found.Types) facts.Add(node, ExposureAnalysis.ExposedType, type);
            facts.Set(node, ExposureAnalysis.ExposedVia, found.Via.ToArray());
            var (passes, because) = Reach.Any(found.Reach);
            if (passes is { } known) facts.Set(node, ExposureAnalysis.Reachable, known);
            if (because.Count > 0) facts.Set(node, ExposureAnalysis.ReachableBecause, because);
        }
    }

    private sealed class Found
    {
        public List<string> Types { get; } = [];

        public SortedSet<string> Via { get; } = new(StringComparer.Ordinal);

        public List<Reach> Reach { get; } = [];
    }
}
