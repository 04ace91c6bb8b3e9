using CartographyPS.Cypher.Execution.Operators.Combining;

namespace CartographyPS.Cypher.Execution.Operators.Shaping;

/// <summary>Passes on the first of the rows that have the same values.</summary>
internal sealed class Distinct(Operator input, IReadOnlyList<int> slots) : Operator(input)
{
    private readonly RowStore _store = new(slots);

    /// <inheritdoc/>
    public override string Name => "Distinct";

    /// <inheritdoc/>
    protected override IEnumerable<Frame> Rows(Frame frame)
    {
        var seen = new HashSet<object?[]>(RowEquality.Instance);
        long size = 0;
        try
        {
            foreach (var _ in Children[0].Open(frame))
            {
                frame.Tick();
                object?[] row = _store.Copy(frame);
                if (!seen.Add(row)) continue;
                long bytes = ValueSize.OfRow(row) + 16;
                frame.Budget.Add(bytes, "DISTINCT");
                size += bytes;
                yield return frame;
            }
        }
        finally
        {
            frame.Budget.Release(size);
        }
    }
}
