using CartographyPS.Iam.Logic;

namespace CartographyPS.Iam.Conditions.Comparisons;

/// <summary>IpAddress: the request's address lies in the policy's range.</summary>
internal sealed class AddressComparison : Comparison
{
    public override IValueTest Prepare(string value, bool variables, Truth whenAbsent) => AddressRange.Parse(value) is { } range
        ? Predicate(actual => AddressRange.Parse(actual) is { } address && range.Contains(address))
        : Uninterpretable;
}
