using CartographyPS.Iam.Conditions.Comparisons;
using CartographyPS.Iam.Logic;
using CartographyPS.Iam.Requests;

namespace CartographyPS.Iam.Conditions;

/// <summary>One operator with one key and its values, of which one must match (none, for a negated operator).</summary>
internal sealed class Condition
{
    private readonly ConditionOperator? _operator;
    private readonly string _key;
    private readonly IReadOnlyList<string> _values;
    private readonly IReadOnlyList<IValueTest> _tests;
    private readonly Dependency _dependency;

    public Condition(string operatorName, string key, IReadOnlyList<string> values, bool variables)
    {
        _operator = ConditionOperator.Parse(operatorName);
        _key = key;
        _values = values;
        _dependency = new Dependency(DependencyKind.Condition, $"{operatorName} {key} {string.Join(", ", values)}".TrimEnd(), key);

        // A variable that the request lacks matches nothing. Under a negated operator that would make the condition hold: not known.
        var whenAbsent = _operator is { IsNegated: true } ? Truth.Unknown : Truth.False;
        _tests = _operator?.Comparison is { } comparison ? [.. values.Select(value => comparison.Prepare(value, variables, whenAbsent))] : [];
    }

    public Answer Evaluate(RequestContext context) => Answer.Of(Decide(context), _dependency);

    private Truth Decide(RequestContext context)
    {
        // AWS refuses unknown operators and empty lists: what they would mean is not known.
        if (_operator is null || _values.Count == 0 || context.Find(_key) is not { } actual) return Truth.Unknown;
        if (_operator.Comparison is null) return IsNull(actual);
        if (actual.Count == 0) return WhenAbsent(_operator);

        return _operator.Quantifier switch
        {
            Quantifier.ForAllValues => actual.All(value => value.Length == 0) ? Truth.True : actual.Min(value => Satisfies(value, context)),
            Quantifier.ForAnyValue => actual.Max(value => Satisfies(value, context)),
            _ => ForOneValue(actual, context),
        };
    }

    private Truth IsNull(IReadOnlyList<string> actual)
    {
        var wanted = _values.Select(BoolComparison.Read).Distinct().ToList();
        if (wanted.Contains(null)) return Truth.Unknown;
        return Truths.Of(wanted.Contains(actual.Count == 0));
    }

    private static Truth WhenAbsent(ConditionOperator condition) => condition.IsIfExists ? Truth.True : condition.Quantifier switch
    {
        Quantifier.ForAllValues => Truth.True,
        Quantifier.ForAnyValue => Truth.False,
        _ => condition.IsNegated ? Truth.True : Truth.False,
    };

    // AWS does not define what an operator without a quantifier does with several values: they must agree.
    private Truth ForOneValue(IReadOnlyList<string> actual, RequestContext context)
    {
        var truths = actual.Select(value => Satisfies(value, context)).Distinct().ToList();
        return truths.Count == 1 ? truths[0] : Truth.Unknown;
    }

    private Truth Satisfies(string actual, RequestContext context)
    {
        var matches = _tests.Max(test => test.Test(actual, context));
        return _operator!.IsNegated ? matches.Not() : matches;
    }
}
