using CartographyPS.Cypher.Execution.Operators.Walking;
using CartographyPS.Cypher.Graphs;

namespace CartographyPS.Cypher.Execution.Operators.Sources;

/// <summary>Binds an edge and both its ends to each edge of some types, or to each edge.</summary>
internal sealed class EdgeScan(Operator input, EdgeStep step) : Operator(input)
{
    /// <inheritdoc/>
    public override string Name => step.Direction == EdgeDirection.Both ? "UndirectedRelationshipTypeScan" : "DirectedRelationshipTypeScan";

    /// <inheritdoc/>
    public override string Details => step.ToString();

    /// <inheritdoc/>
    public override (Func<IGraph, long> Count, IReadOnlyCollection<int> Bound)? KnownCount =>
        Children[0] is Argument && step.Direction != EdgeDirection.Both ? (Count, Bound) : null;

    /// <inheritdoc/>
    protected override IEnumerable<Frame> Rows(Frame frame)
    {
        foreach (var _ in Children[0].Open(frame))
        {
            foreach (var edge in Edges(frame.Graph))
            {
                frame.Tick();
                step.BindEdge(frame, edge);
                if (step.Direction != EdgeDirection.In)
                {
                    BindEnds(frame, edge.From, edge.To);
                    yield return frame;
                }
                if (step.Direction == EdgeDirection.In || (step.Direction == EdgeDirection.Both && edge.From != edge.To))
                {
                    BindEnds(frame, edge.To, edge.From);
                    yield return frame;
                }
            }
        }
    }

    private IReadOnlyCollection<int> Bound => step.Edge is { } edge ? [step.From.Slot, step.To.Slot, edge.Slot] : [step.From.Slot, step.To.Slot];

    private long Count(IGraph graph) => step.Types is null ? graph.CountEdges(null) : step.Types.Sum(type => graph.CountEdges(type));

    private void BindEnds(Frame frame, long from, long to)
    {
        frame.Slots[step.From.Slot] = new Node(frame.Graph, from);
        frame.Slots[step.To.Slot] = new Node(frame.Graph, to);
    }

    private IEnumerable<EdgeHandle> Edges(IGraph graph)
    {
        if (step.Types is null) return graph.Edges(null);
        return step.Types.Count == 1 ? graph.Edges(step.Types[0]) : step.Types.SelectMany(type => graph.Edges(type));
    }
}
