using CartographyPS.Cypher.Execution.Expressions;

namespace CartographyPS.Cypher.Execution.Operators.Combining;

/// <summary>Combines each row with the rows of a plan that have equal keys.</summary>
/// <param name="left">The rows.</param>
/// <param name="right">The plan. It depends on nothing, so its rows are read once and kept by their keys.</param>
/// <param name="leftKeys">The keys of a row.</param>
/// <param name="rightKeys">The keys of a row of the plan.</param>
/// <param name="slots">The slots that the plan binds.</param>
internal sealed class HashJoin(
    Operator left, Operator right, IReadOnlyList<Evaluator> leftKeys, IReadOnlyList<Evaluator> rightKeys, IReadOnlyList<int> slots)
    : Operator(left, right)
{
    private const string Holder = "A join of patterns that are not connected";

    private readonly RowStore _store = new(slots);
    private Dictionary<object?[], List<object?[]>>? _rows;

    /// <inheritdoc/>
    public override string Name => "ValueHashJoin";

    /// <inheritdoc/>
    protected override IEnumerable<Frame> Rows(Frame frame)
    {
        foreach (var _ in Children[0].Open(frame))
        {
            frame.Tick();
            if (Key(frame, leftKeys) is not { } key) continue;
            _rows ??= Build(frame);
            if (!_rows.TryGetValue(key, out var equal)) continue;
            foreach (object?[] row in equal)
            {
                frame.Tick();
                _store.Restore(frame, row);
                yield return frame;
            }
        }
    }

    private Dictionary<object?[], List<object?[]>> Build(Frame frame)
    {
        var rows = new Dictionary<object?[], List<object?[]>>(RowEquality.Instance);
        foreach (var _ in Children[1].Open(frame))
        {
            frame.Tick();
            if (Key(frame, rightKeys) is not { } key) continue;
            object?[] row = _store.Copy(frame);
            if (!rows.TryGetValue(key, out var equal))
            {
                frame.Budget.Add(ValueSize.OfRow(key) + 64, Holder);
                rows[key] = equal = [];
            }
            frame.Budget.Add(ValueSize.OfRow(row), Holder);
            equal.Add(row);
        }
        return rows;
    }

    // Null equals nothing, not even null.
    private static object?[]? Key(Frame frame, IReadOnlyList<Evaluator> keys)
    {
        var key = new object?[keys.Count];
        for (int index = 0; index < key.Length; index++)
        {
            if (keys[index].Evaluate(frame) is not { } value) return null;
            key[index] = value;
        }
        return key;
    }
}
