using System.Runtime.ExceptionServices;
using CartographyPS.Cypher.Execution.Operators.Combining;

namespace CartographyPS.Cypher.Execution.Operators.Shaping;

/// <summary>Sorts all rows. Rows with equal keys keep their order.</summary>
internal sealed class Sort(Operator input, IReadOnlyList<SortKey> keys, IReadOnlyList<int> slots) : Operator(input)
{
    private readonly RowStore _store = new(slots);

    /// <inheritdoc/>
    public override string Name => "Sort";

    /// <inheritdoc/>
    public override string Details => string.Join(", ", keys.Select(key => key.IsDescending ? key.Text + " DESC" : key.Text));

    /// <inheritdoc/>
    protected override IEnumerable<Frame> Rows(Frame frame)
    {
        var order = new SortOrder(keys, _store.Width);
        var rows = new List<object?[]>();
        long size = 0;
        try
        {
            foreach (var _ in Children[0].Open(frame))
            {
                frame.Tick();
                object?[] row = _store.Copy(frame, order.Extra);
                order.Fill(frame, row, rows.Count);
                long bytes = ValueSize.OfRow(row);
                frame.Budget.Add(bytes, "ORDER BY");
                size += bytes;
                rows.Add(row);
            }
            SortRows(frame, rows, order);
            foreach (object?[] row in rows)
            {
                _store.Restore(frame, row);
                yield return frame;
            }
        }
        finally
        {
            frame.Budget.Release(size);
        }
    }

    private static void SortRows(Frame frame, List<object?[]> rows, SortOrder order)
    {
        var comparer = Comparer<object?[]>.Create((x, y) =>
        {
            frame.Tick();
            return order.Compare(x, y);
        });
        try
        {
            rows.Sort(comparer);
        }
        catch (InvalidOperationException fault) when (fault.InnerException is { } cause)
        {
            // List.Sort hides what its comparer throws: a cancelled query must be seen as that.
            ExceptionDispatchInfo.Capture(cause).Throw();
        }
    }
}
