using CartographyPS.Cypher.Execution.Expressions;
using CartographyPS.Cypher.Execution.Operators.Combining;

namespace CartographyPS.Cypher.Execution.Operators.Shaping;

/// <summary>Sorts rows of which only the first are wanted, and keeps no more than those.</summary>
/// <param name="input">The rows.</param>
/// <param name="keys">The values that they are sorted by.</param>
/// <param name="slots">The slots of a row that are kept.</param>
/// <param name="skip">The number of rows to leave out at the start; null for none.</param>
/// <param name="limit">The number of rows to produce.</param>
internal sealed class Top(Operator input, IReadOnlyList<SortKey> keys, IReadOnlyList<int> slots, RowCount? skip, RowCount limit) : Operator(input)
{
    private readonly RowStore _store = new(slots);

    /// <inheritdoc/>
    public override string Name => "Top";

    /// <inheritdoc/>
    public override string Details => $"{string.Join(", ", keys.Select(key => key.IsDescending ? key.Text + " DESC" : key.Text))} LIMIT {limit.Text}";

    /// <inheritdoc/>
    protected override IEnumerable<Frame> Rows(Frame frame)
    {
        long skipped = skip?.Evaluate(frame) ?? 0;
        long wanted = limit.Evaluate(frame);
        if (wanted == 0) yield break;
        long kept = wanted > long.MaxValue - skipped ? long.MaxValue : skipped + wanted;
        var order = new SortOrder(keys, _store.Width);
        var first = new SortedSet<object?[]>(order);
        long size = 0;
        long number = 0;
        // The keys are compared before the row is copied: most rows are not among the first.
        var candidate = new object?[_store.Width + order.Extra];
        try
        {
            foreach (var _ in Children[0].Open(frame))
            {
                frame.Tick();
                order.Fill(frame, candidate, number++);
                if (first.Count >= kept)
                {
                    object?[] last = first.Max!;
                    if (order.Compare(candidate, last) >= 0) continue;
                    first.Remove(last);
                    long gone = ValueSize.OfRow(last);
                    frame.Budget.Release(gone);
                    size -= gone;
                }
                object?[] row = _store.Copy(frame, order.Extra);
                Array.Copy(candidate, _store.Width, row, _store.Width, order.Extra);
                long bytes = ValueSize.OfRow(row);
                frame.Budget.Add(bytes, "ORDER BY with LIMIT");
                size += bytes;
                first.Add(row);
            }
            foreach (object?[] row in first)
            {
                if (skipped-- > 0) continue;
                _store.Restore(frame, row);
                yield return frame;
            }
        }
        finally
        {
            frame.Budget.Release(size);
        }
    }
}
