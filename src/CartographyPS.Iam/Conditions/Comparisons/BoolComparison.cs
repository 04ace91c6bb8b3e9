using CartographyPS.Iam.Logic;

namespace CartographyPS.Iam.Conditions.Comparisons;

/// <summary>Bool.</summary>
internal sealed class BoolComparison : Comparison
{
    public override IValueTest Prepare(string value, bool variables, Truth whenAbsent) => Read(value) is { } expected
        ? Predicate(actual => Read(actual) == expected)
        : Uninterpretable;

    /// <summary>Reads true or false, in any case; null for anything else.</summary>
    public static bool? Read(string text) =>
        text.Equals("true", StringComparison.OrdinalIgnoreCase) ? true :
        text.Equals("false", StringComparison.OrdinalIgnoreCase) ? false : null;
}
