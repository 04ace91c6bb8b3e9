using CartographyPS.Cypher.Graphs;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Execution.Operators.Sources;

/// <summary>Counts nodes of a label, or edges of a type, by what the graph knows: none of them is read.</summary>
/// <param name="details">The text that EXPLAIN shows.</param>
/// <param name="count">Returns the number.</param>
/// <param name="slots">The slots that the number is written to.</param>
internal sealed class CountFromStatistics(string details, Func<IGraph, long> count, IReadOnlyList<int> slots) : Operator
{
    /// <inheritdoc/>
    public override string Name => "CountFromStatistics";

    /// <inheritdoc/>
    public override string Details => details;

    /// <inheritdoc/>
    protected override IEnumerable<Frame> Rows(Frame frame)
    {
        object number = Boxed.Of(count(frame.Graph));
        foreach (int slot in slots) frame.Slots[slot] = number;
        yield return frame;
    }
}
