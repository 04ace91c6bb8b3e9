using System.Collections;
using CartographyPS.Cypher.Execution.Operators;
using CartographyPS.Cypher.Planning.Clauses;

namespace CartographyPS.Cypher.Execution;

/// <summary>The rows of a plan, copied from the slots of its columns as they are read.</summary>
internal sealed class ResultRows(Operator plan, IReadOnlyList<OutputColumn> columns, Func<Frame> start) : IEnumerable<object?[]>
{
    private bool _isRead;

    /// <inheritdoc/>
    public IEnumerator<object?[]> GetEnumerator()
    {
        // Operators keep state for one execution.
        if (_isRead) throw new InvalidOperationException("The rows of a result can be read once. Run the query again, or copy them.");
        _isRead = true;
        return Rows(start()).GetEnumerator();
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Runs the plan to its end, and describes it with what was measured.</summary>
    public IEnumerable<object?[]> Profile(Profiler profiler)
    {
        foreach (var _ in this)
        {
            // Only the measures matter.
        }
        foreach (object?[] row in PlanText.Rows(plan, profiler)) yield return row;
    }

    private IEnumerable<object?[]> Rows(Frame frame)
    {
        var slots = columns.Select(column => column.Binding.Slot).ToArray();
        foreach (var _ in plan.Open(frame))
        {
            frame.Tick();
            // A call without columns makes no rows.
            if (slots.Length == 0) continue;
            var row = new object?[slots.Length];
            for (int index = 0; index < row.Length; index++) row[index] = frame.Slots[slots[index]];
            yield return row;
        }
    }
}
