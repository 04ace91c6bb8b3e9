using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>Tells whether a value is in a list that is known before the query runs.</summary>
internal sealed class MembershipTest : TruthEvaluator
{
    private readonly Evaluator _value;
    private readonly IReadOnlyList<object?> _list;
    private readonly HashSet<string>? _texts;

    /// <summary>Prepares the list.</summary>
    public MembershipTest(Evaluator value, IReadOnlyList<object?> list)
    {
        _value = value;
        _list = list;
        if (list.All(item => item is string)) _texts = new(list.Cast<string>(), StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    protected override bool? Test(Frame frame)
    {
        object? value = _value.Evaluate(frame);
        return _texts is not null && value is string text ? _texts.Contains(text) : ListAccess.In(value, _list);
    }
}
