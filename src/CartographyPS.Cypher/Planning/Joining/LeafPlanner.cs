using CartographyPS.Cypher.Execution.Operators;
using CartographyPS.Cypher.Execution.Operators.Sources;
using CartographyPS.Cypher.Planning.Patterns;

namespace CartographyPS.Cypher.Planning.Joining;

/// <summary>Plans the first nodes of a part of a query graph: by handle, by a property's value, by label, by edge type, or all.</summary>
internal sealed class LeafPlanner(QueryGraph graph, Statistics statistics)
{
    private const double ListLength = 5;
    private const double ShareOfEqual = 0.1;
    private const double EqualByIndex = 2;

    /// <summary>Returns each way to start a part that depends on nothing.</summary>
    public IEnumerable<PartialPlan> Leaves(PartialPlan start, IReadOnlyList<Binding> nodes)
    {
        foreach (var node in nodes)
        {
            yield return Scan(start, node);
            foreach (var seek in SeeksOf(node.Slot).Where(seek => seek.Needs.Count == 0))
            {
                if (Seek(start, node, seek, scans: true) is { } plan) yield return plan;
            }
        }
        foreach (var edge in graph.Edges)
        {
            bool isInPart = nodes.Any(node => node.Slot == edge.Left.Slot) && edge.Left.Slot != edge.Right.Slot;
            if (isInPart && edge.Length is null && !start.Bound.Contains(edge.Edge.Slot)) yield return EdgeScan(start, edge);
        }
    }

    /// <summary>Returns the way to find a node by an index with a value that the rows have; null when there is none.</summary>
    public PartialPlan? SeekByRow(PartialPlan plan, Binding node)
    {
        foreach (var seek in SeeksOf(node.Slot))
        {
            if (seek.Needs.Count > 0 && plan.Binds(seek.Needs) && Seek(plan, node, seek, scans: false) is { } sought) return sought;
        }
        return null;
    }

    private IEnumerable<NodeSeek> SeeksOf(int slot) =>
        graph.Conditions.Where(condition => condition.Seek?.Slot == slot).Select(condition => condition.Seek!);

    private PartialPlan Scan(PartialPlan start, Binding node)
    {
        string? label = RarestLabel(node.Slot);
        double rows = start.Rows * statistics.Nodes(label);
        var scan = new NodeScan(start.Plan, node, Number(label), label);
        return WithLabel(start.Then(scan, rows, [node.Slot]), node.Slot, label);
    }

    private PartialPlan? Seek(PartialPlan start, Binding node, NodeSeek seek, bool scans)
    {
        if (seek.Key is null)
        {
            double found = start.Rows * (seek.IsList ? ListLength : 1);
            return start.Then(new NodeByIdSeek(start.Plan, node, seek.Value, seek.IsList), found, [node.Slot]);
        }
        string? indexed = LabelsOf(node.Slot).FirstOrDefault(name => statistics.IsIndexed(name, seek.Key));
        bool isIndexed = indexed is not null || statistics.IsIndexed(null, seek.Key);
        if (!isIndexed && (!scans || seek.IsList)) return null;

        string? label = isIndexed ? indexed : RarestLabel(node.Slot);
        double rows = start.Rows * (isIndexed ? ExpectedByIndex(label, seek) : statistics.Nodes(label) * ShareOfEqual);
        double work = start.Rows * (isIndexed ? 0 : statistics.Nodes(label));
        var plan = new NodeIndexSeek(start.Plan, node, Number(label), label, seek.Key, seek.Value, seek.IsList, isIndexed);
        return WithLabel(start.Then(plan, rows, [node.Slot], null, work), node.Slot, label);
    }

    // A value that is known is looked up: a region has more nodes than an id.
    private double ExpectedByIndex(string? label, NodeSeek seek)
    {
        if (!seek.Value.TryGetConstant(out object? value)) return seek.IsList ? ListLength * EqualByIndex : EqualByIndex;
        if (!seek.IsList) return statistics.NodesWith(label, seek.Key!, value);
        return value is IReadOnlyList<object?> list
            ? list.Take(20).Sum(item => statistics.NodesWith(label, seek.Key!, item)) * Math.Max(1, list.Count / 20.0)
            : 0;
    }

    private PartialPlan EdgeScan(PartialPlan start, PatternEdge edge)
    {
        double rows = start.Rows * statistics.Edges(edge.Types) * (edge.Direction == Graphs.EdgeDirection.Both ? 2 : 1);
        var step = edge.StepFrom(edge.Left.Slot, [], bindsEdge: true);
        return start.Then(new EdgeScan(start.Plan, step), rows, [edge.Left.Slot, edge.Right.Slot, edge.Edge.Slot], edge);
    }

    // The scan has checked the label.
    private PartialPlan WithLabel(PartialPlan plan, int slot, string? label)
    {
        var test = graph.Conditions.Find(condition => label is not null && condition.Label?.Slot == slot && condition.Label.Label == label);
        return test is null ? plan : plan with { Applied = [.. plan.Applied, test] };
    }

    private IEnumerable<string> LabelsOf(int slot) => graph.LabelsOf(slot);

    private string? RarestLabel(int slot) =>
        LabelsOf(slot).OrderBy(statistics.Nodes).ThenBy(name => name, StringComparer.Ordinal).FirstOrDefault();

    private int? Number(string? label) => label is null ? null : statistics.NumberOf(label);
}
