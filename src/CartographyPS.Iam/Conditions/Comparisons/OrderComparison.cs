using CartographyPS.Iam.Logic;

namespace CartographyPS.Iam.Conditions.Comparisons;

/// <summary>The Numeric and Date operators: both sides are read as numbers.</summary>
/// <param name="read">Reads a value; null when it cannot be interpreted.</param>
/// <param name="holds">Judges how the request's value compares with the policy's (negative: less).</param>
internal sealed class OrderComparison(Func<string, decimal?> read, Func<int, bool> holds) : Comparison
{
    public override IValueTest Prepare(string value, bool variables, Truth whenAbsent) => read(value) is { } limit
        ? Predicate(actual => read(actual) is { } number && holds(number.CompareTo(limit)))
        : Uninterpretable;
}
