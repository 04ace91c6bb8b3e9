using CartographyPS.Cypher.Execution.Expressions;
using CartographyPS.Cypher.Graphs;

namespace CartographyPS.Cypher.Execution.Operators.Sources;

/// <summary>
/// Binds a slot to the nodes of a label whose property may equal a value, or one of a list of values. Whether it does, a filter above it
/// decides: the graph may offer too many.
/// </summary>
internal sealed class NodeIndexSeek(Operator input, Binding variable, int? label, string? labelName, string key, Evaluator value, bool isList, bool isIndexed)
    : Operator(input)
{
    /// <inheritdoc/>
    public override string Name => isIndexed ? "NodeIndexSeek" : "NodeByPropertyScan";

    /// <inheritdoc/>
    public override string Details => $"{variable.Name}{(labelName is null ? string.Empty : ":" + labelName)}({key}{(isList ? " IN ..." : string.Empty)})";

    /// <inheritdoc/>
    protected override IEnumerable<Frame> Rows(Frame frame)
    {
        if (labelName is not null && label is null) yield break;
        foreach (var _ in Children[0].Open(frame))
        {
            foreach (long node in Candidates(frame))
            {
                frame.Tick();
                frame.Slots[variable.Slot] = new Node(frame.Graph, node);
                yield return frame;
            }
        }
    }

    private IEnumerable<long> Candidates(Frame frame)
    {
        object? sought = value.Evaluate(frame);
        if (sought is null) return [];
        if (!isList) return Equal(frame, sought);
        return sought is IReadOnlyList<object?> { Count: > 0 } list ? OfList(frame, list) : [];
    }

    // Lists and maps are no keys of an index.
    private IEnumerable<long> Equal(Frame frame, object sought) =>
        sought is string or long or double or bool ? frame.Graph.Nodes(label, key, sought) : frame.Graph.Nodes(label);

    // A node is yielded once, though several values of the list may lead to it.
    private IEnumerable<long> OfList(Frame frame, IReadOnlyList<object?> list)
    {
        var seen = new HashSet<long>();
        foreach (object? item in list)
        {
            if (item is null) continue;
            foreach (long node in Equal(frame, item))
            {
                if (seen.Add(node)) yield return node;
            }
        }
    }
}
