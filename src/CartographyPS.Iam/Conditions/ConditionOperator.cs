using CartographyPS.Iam.Conditions.Comparisons;

namespace CartographyPS.Iam.Conditions;

/// <summary>A condition operator: <c>ForAllValues:StringNotLikeIfExists</c>. Names are read without regard to case.</summary>
internal sealed class ConditionOperator
{
    private const string IfExists = "IfExists";

    private static readonly Dictionary<string, (Comparison Comparison, bool IsNegated)> Comparisons = new(StringComparer.OrdinalIgnoreCase)
    {
        ["StringEquals"] = (new TextComparison(wildcards: false, ignoreCase: false), false),
        ["StringNotEquals"] = (new TextComparison(wildcards: false, ignoreCase: false), true),
        ["StringEqualsIgnoreCase"] = (new TextComparison(wildcards: false, ignoreCase: true), false),
        ["StringNotEqualsIgnoreCase"] = (new TextComparison(wildcards: false, ignoreCase: true), true),
        ["StringLike"] = (new TextComparison(wildcards: true, ignoreCase: false), false),
        ["StringNotLike"] = (new TextComparison(wildcards: true, ignoreCase: false), true),
        ["NumericEquals"] = (new OrderComparison(ConditionNumber.Read, order => order == 0), false),
        ["NumericNotEquals"] = (new OrderComparison(ConditionNumber.Read, order => order == 0), true),
        ["NumericLessThan"] = (new OrderComparison(ConditionNumber.Read, order => order < 0), false),
        ["NumericLessThanEquals"] = (new OrderComparison(ConditionNumber.Read, order => order <= 0), false),
        ["NumericGreaterThan"] = (new OrderComparison(ConditionNumber.Read, order => order > 0), false),
        ["NumericGreaterThanEquals"] = (new OrderComparison(ConditionNumber.Read, order => order >= 0), false),
        ["DateEquals"] = (new OrderComparison(ConditionDate.Read, order => order == 0), false),
        ["DateNotEquals"] = (new OrderComparison(ConditionDate.Read, order => order == 0), true),
        ["DateLessThan"] = (new OrderComparison(ConditionDate.Read, order => order < 0), false),
        ["DateLessThanEquals"] = (new OrderComparison(ConditionDate.Read, order => order <= 0), false),
        ["DateGreaterThan"] = (new OrderComparison(ConditionDate.Read, order => order > 0), false),
        ["DateGreaterThanEquals"] = (new OrderComparison(ConditionDate.Read, order => order >= 0), false),
        ["Bool"] = (new BoolComparison(), false),
        ["BinaryEquals"] = (new BinaryComparison(), false),
        ["IpAddress"] = (new AddressComparison(), false),
        ["NotIpAddress"] = (new AddressComparison(), true),
        ["ArnEquals"] = (new ArnComparison(), false),
        ["ArnLike"] = (new ArnComparison(), false),
        ["ArnNotEquals"] = (new ArnComparison(), true),
        ["ArnNotLike"] = (new ArnComparison(), true),
    };

    private ConditionOperator(Comparison? comparison) => Comparison = comparison;

    /// <summary>The comparison; null for Null, which asks only whether the key is there.</summary>
    public Comparison? Comparison { get; }

    public Quantifier Quantifier { get; private init; }

    /// <summary>True for operators with Not: no value of the policy may match.</summary>
    public bool IsNegated { get; private init; }

    /// <summary>True when the condition holds for a request without the key.</summary>
    public bool IsIfExists { get; private init; }

    /// <summary>Reads an operator's name.</summary>
    /// <returns>Null when AWS has no such operator.</returns>
    public static ConditionOperator? Parse(string name)
    {
        if (name.Equals("Null", StringComparison.OrdinalIgnoreCase)) return new(comparison: null);

        int colon = name.IndexOf(':');
        var quantifier = colon < 0 ? Quantifier.None : QuantifierOf(name.Substring(0, colon));
        if (quantifier is null) return null;

        string comparison = name.Substring(colon + 1);
        bool isIfExists = comparison.EndsWith(IfExists, StringComparison.OrdinalIgnoreCase);
        if (isIfExists) comparison = comparison.Substring(0, comparison.Length - IfExists.Length);
        return Comparisons.TryGetValue(comparison, out var found)
            ? new(found.Comparison) { Quantifier = quantifier.Value, IsNegated = found.IsNegated, IsIfExists = isIfExists }
            : null;
    }

    private static Quantifier? QuantifierOf(string prefix) =>
        prefix.Equals("ForAllValues", StringComparison.OrdinalIgnoreCase) ? Quantifier.ForAllValues :
        prefix.Equals("ForAnyValue", StringComparison.OrdinalIgnoreCase) ? Quantifier.ForAnyValue : null;
}
