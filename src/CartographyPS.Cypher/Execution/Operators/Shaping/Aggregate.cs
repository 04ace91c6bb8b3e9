using CartographyPS.Cypher.Execution.Operators.Combining;
using CartographyPS.Cypher.Functions.Aggregations;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Execution.Operators.Shaping;

/// <summary>Makes groups of rows with the same keys, and one row of each. Without keys all rows are one group, even when there are none.</summary>
/// <param name="input">The rows.</param>
/// <param name="keys">The slots of the keys.</param>
/// <param name="calls">What is computed of each group.</param>
internal sealed class Aggregate(Operator input, IReadOnlyList<int> keys, IReadOnlyList<AggregateCall> calls) : Operator(input)
{
    private const string Holder = "An aggregation (groups, DISTINCT and collected values)";
    private const int BytesPerGroup = 120;
    private const int BytesPerCall = 64;
    private const int BytesPerItem = 16;

    private readonly RowStore _store = new(keys);

    /// <inheritdoc/>
    public override string Name => "EagerAggregation";

    /// <inheritdoc/>
    public override string Details => string.Join(", ", calls.Select(call => call.Text));

    /// <inheritdoc/>
    protected override IEnumerable<Frame> Rows(Frame frame)
    {
        var held = new Held(frame.Budget);
        try
        {
            foreach (var group in Groups(frame, held))
            {
                _store.Restore(frame, group.Key);
                for (int index = 0; index < calls.Count; index++) frame.Slots[calls[index].Slot] = group.Calls[index].Result();
                yield return frame;
            }
        }
        finally
        {
            held.Release();
        }
    }

    private List<Group> Groups(Frame frame, Held held)
    {
        var groups = new List<Group>();
        if (keys.Count == 0)
        {
            var all = Start([], held);
            groups.Add(all);
            foreach (var _ in Children[0].Open(frame)) Add(frame, all, held);
            return groups;
        }

        var byKey = new Dictionary<object?[], Group>(RowEquality.Instance);
        // Most rows belong to a group that there is: only a new one keeps its key.
        object?[] key = new object?[keys.Count];
        foreach (var _ in Children[0].Open(frame))
        {
            for (int index = 0; index < key.Length; index++) key[index] = frame.Slots[keys[index]];
            if (!byKey.TryGetValue(key, out var group))
            {
                object?[] kept = [.. key];
                byKey[kept] = group = Start(kept, held);
                groups.Add(group);
            }
            Add(frame, group, held);
        }
        return groups;
    }

    private Group Start(object?[] key, Held held)
    {
        held.Add(ValueSize.OfRow(key) + BytesPerGroup + (BytesPerCall * calls.Count));
        return new Group(key, [.. calls.Select(call => call.Start())], new HashSet<object?>?[calls.Count]);
    }

    private void Add(Frame frame, Group group, Held held)
    {
        frame.Tick();
        for (int index = 0; index < calls.Count; index++)
        {
            var call = calls[index];
            if (call.Arguments.Count == 0)
            {
                group.Calls[index].Add(null);
                continue;
            }
            object? value = call.Arguments[0].Evaluate(frame);
            if (call.Arguments.Count > 1)
            {
                // The percentile is checked even when there is no value.
                AddPercentile(frame, group, index, value, held);
                continue;
            }
            if (value is null) continue;
            if (call.IsDistinct && !(group.Seen[index] ??= new HashSet<object?>(Equivalence.Comparer)).Add(value)) continue;
            if (call.IsDistinct || call.Keeps) held.Add(ValueSize.Of(value) + BytesPerItem);
            group.Calls[index].Add(value);
        }
    }

    private void AddPercentile(Frame frame, Group group, int index, object? value, Held held)
    {
        var call = calls[index];
        object? percentile = call.Arguments[1].Evaluate(frame);
        if (value is not null)
        {
            if (call.IsDistinct && !(group.Seen[index] ??= new HashSet<object?>(Equivalence.Comparer)).Add(value)) return;
            held.Add(ValueSize.Of(value) + BytesPerItem);
        }
        group.Calls[index].Add(value, percentile);
    }

    private sealed record Group(object?[] Key, Accumulator[] Calls, HashSet<object?>?[] Seen);

    private sealed class Held(MemoryBudget budget)
    {
        private long _bytes;

        public void Add(long bytes)
        {
            budget.Add(bytes, Holder);
            _bytes += bytes;
        }

        public void Release() => budget.Release(_bytes);
    }
}
