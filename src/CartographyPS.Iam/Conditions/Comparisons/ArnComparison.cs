using CartographyPS.Iam.Logic;
using CartographyPS.Iam.Patterns;
using CartographyPS.Iam.Requests;

namespace CartographyPS.Iam.Conditions.Comparisons;

/// <summary>ArnEquals and ArnLike, which AWS treats alike: both have wildcards.</summary>
internal sealed class ArnComparison : Comparison
{
    public override IValueTest Prepare(string value, bool variables, Truth whenAbsent)
    {
        var tokens = TokenReader.Read(value, wildcards: true, variables, out string? problem);
        return problem is null ? new ArnTest(new ArnPattern(value, tokens), whenAbsent) : Uninterpretable;
    }

    private sealed class ArnTest(ArnPattern pattern, Truth whenAbsent) : IValueTest
    {
        public Truth Test(string value, RequestContext context) => pattern.Matches(RequestedResource.Of(value), context, whenAbsent).Truth;
    }
}
