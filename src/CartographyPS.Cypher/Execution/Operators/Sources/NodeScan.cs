using CartographyPS.Cypher.Graphs;

namespace CartographyPS.Cypher.Execution.Operators.Sources;

/// <summary>Binds a slot to each node of a label, or to each node.</summary>
internal sealed class NodeScan(Operator input, Binding variable, int? label, string? labelName) : Operator(input)
{
    /// <inheritdoc/>
    public override string Name => labelName is null ? "AllNodesScan" : "NodeByLabelScan";

    /// <inheritdoc/>
    public override string Details => labelName is null ? variable.Name : $"{variable.Name}:{labelName}";

    /// <inheritdoc/>
    public override (Func<IGraph, long> Count, IReadOnlyCollection<int> Bound)? KnownCount =>
        Children[0] is Argument ? (graph => labelName is not null && label is null ? 0 : graph.CountNodes(label), [variable.Slot]) : null;

    /// <inheritdoc/>
    protected override IEnumerable<Frame> Rows(Frame frame)
    {
        // A label that no node has.
        if (labelName is not null && label is null) yield break;
        foreach (var _ in Children[0].Open(frame))
        {
            foreach (long node in frame.Graph.Nodes(label))
            {
                frame.Tick();
                frame.Slots[variable.Slot] = new Node(frame.Graph, node);
                yield return frame;
            }
        }
    }
}
