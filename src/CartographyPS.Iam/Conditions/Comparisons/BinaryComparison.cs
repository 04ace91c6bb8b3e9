using CartographyPS.Iam.Logic;

namespace CartographyPS.Iam.Conditions.Comparisons;

/// <summary>BinaryEquals: both sides are base64, and their bytes are compared.</summary>
internal sealed class BinaryComparison : Comparison
{
    public override IValueTest Prepare(string value, bool variables, Truth whenAbsent) => Read(value) is { } expected
        ? Predicate(actual => Read(actual) is { } bytes && bytes.SequenceEqual(expected))
        : Uninterpretable;

    private static byte[]? Read(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
