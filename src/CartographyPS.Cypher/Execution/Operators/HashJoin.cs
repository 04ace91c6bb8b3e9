using CartographyPS.Cypher.Execution.Expressions;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Execution.Operators;

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
    private List<object?[]> _withTemporalKeys = [];

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
            foreach (object?[] row in Candidates(key, _rows))
            {
                frame.Tick();
                _store.Restore(frame, row);
                yield return frame;
            }
        }
    }

    // A temporal value equals each text that writes it, whose hash differs: the filter above the join decides about those.
    private IEnumerable<object?[]> Candidates(object?[] key, Dictionary<object?[], List<object?[]>> rows)
    {
        if (HasTemporal(key)) return rows.Values.SelectMany(equal => equal);
        List<object?[]> found = rows.TryGetValue(key, out var equals) ? equals : [];
        return _withTemporalKeys.Count == 0 ? found : found.Concat(_withTemporalKeys);
    }

    private Dictionary<object?[], List<object?[]>> Build(Frame frame)
    {
        _withTemporalKeys = [];
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
            if (HasTemporal(key)) _withTemporalKeys.Add(row);
        }
        return rows;
    }

    private static bool HasTemporal(object?[] key) => key.Any(value => (CypherTypes.Of(value) & CypherType.Temporal) != 0);

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
