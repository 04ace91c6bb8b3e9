using CartographyPS.Iam.Logic;
using CartographyPS.Iam.Patterns;
using CartographyPS.Iam.Requests;

namespace CartographyPS.Iam.Documents;

/// <summary>A Resource or NotResource element.</summary>
internal sealed class ResourceSet(IReadOnlyList<ArnPattern> patterns, bool isNegated)
{
    /// <summary>The resources of a statement that names none: the one that its policy belongs to.</summary>
    public static ResourceSet Own { get; } = new([], isNegated: true);

    public Answer Matches(RequestedResource resource, RequestContext context)
    {
        // A variable that the request lacks matches nothing. Under NotResource the statement would concern everything: not known.
        var whenAbsent = isNegated ? Truth.Unknown : Truth.False;
        var answer = Answer.False;
        foreach (var pattern in patterns)
        {
            answer |= pattern.Matches(resource, context, whenAbsent);
            if (answer.Truth == Truth.True) break;
        }
        return isNegated ? !answer : answer;
    }
}
