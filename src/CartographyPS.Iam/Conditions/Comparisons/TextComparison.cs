using CartographyPS.Iam.Logic;
using CartographyPS.Iam.Patterns;
using CartographyPS.Iam.Requests;

namespace CartographyPS.Iam.Conditions.Comparisons;

/// <summary>StringEquals, StringEqualsIgnoreCase and StringLike.</summary>
internal sealed class TextComparison(bool wildcards, bool ignoreCase) : Comparison
{
    public override IValueTest Prepare(string value, bool variables, Truth whenAbsent)
    {
        var tokens = TokenReader.Read(value, wildcards, variables, out string? problem);
        return problem is null ? new TemplateTest(new Template(tokens, ignoreCase), whenAbsent) : Uninterpretable;
    }

    private sealed class TemplateTest(Template template, Truth whenAbsent) : IValueTest
    {
        public Truth Test(string value, RequestContext context) => template.Matches(value, context, whenAbsent);
    }
}
