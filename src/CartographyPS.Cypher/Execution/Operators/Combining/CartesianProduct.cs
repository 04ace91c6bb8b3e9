namespace CartographyPS.Cypher.Execution.Operators.Combining;

/// <summary>Combines each row with each row of a plan that does not depend on it.</summary>
/// <param name="left">The rows.</param>
/// <param name="right">The plan. It depends on nothing, so its rows are read once and kept.</param>
/// <param name="slots">The slots that the plan binds.</param>
internal sealed class CartesianProduct(Operator left, Operator right, IReadOnlyList<int> slots) : Operator(left, right)
{
    // A plan with more rows is run again for each row: time is bounded by Ctrl+C and the time-out, memory would not be.
    private const int MaxKept = 200_000;

    private readonly RowStore _store = new(slots);
    private List<object?[]>? _kept;

    /// <inheritdoc/>
    public override string Name => "CartesianProduct";

    /// <inheritdoc/>
    protected override IEnumerable<Frame> Rows(Frame frame)
    {
        foreach (var _ in Children[0].Open(frame))
        {
            if (_kept is null)
            {
                foreach (var row in ReadAndKeep(frame)) yield return row;
                continue;
            }
            foreach (object?[] row in _kept)
            {
                frame.Tick();
                _store.Restore(frame, row);
                yield return frame;
            }
        }
    }

    private IEnumerable<Frame> ReadAndKeep(Frame frame)
    {
        List<object?[]>? kept = [];
        long size = 0;
        try
        {
            foreach (var _ in Children[1].Open(frame))
            {
                frame.Tick();
                if (kept is { Count: < MaxKept })
                {
                    object?[] row = _store.Copy(frame);
                    long bytes = ValueSize.OfRow(row);
                    frame.Budget.Add(bytes, "A Cartesian product (patterns that are not connected)");
                    size += bytes;
                    kept.Add(row);
                }
                else
                {
                    kept = null;
                }
                yield return frame;
            }
            _kept = kept;
        }
        finally
        {
            // The rows were not read to their end, or are too many.
            if (_kept is null) frame.Budget.Release(size);
        }
    }
}
