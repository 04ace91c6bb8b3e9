using CartographyPS.Iam.Logic;
using CartographyPS.Iam.Requests;

namespace CartographyPS.Iam.Patterns;

/// <summary>
/// A pattern of ARNs as in Resource, ArnLike and ArnEquals. Each of the six parts is matched by itself, so that a wildcard does not reach
/// over the first five colons. Missing parts stand for anything, and <c>*</c> alone for every resource.
/// </summary>
internal sealed class ArnPattern
{
    private readonly Template[] _parts;

    public ArnPattern(string text, PatternToken[] tokens)
    {
        Text = text;
        _parts = [.. Split(tokens).Select(part => new Template(part, ignoreCase: false))];
    }

    /// <summary>The pattern as the policy has it.</summary>
    public string Text { get; }

    /// <summary>Decides whether a resource matches; for several resources, whether all, some or none do.</summary>
    /// <param name="resource">The resource or resources.</param>
    /// <param name="context">What is known of the request.</param>
    /// <param name="whenAbsent">The answer when the request lacks the key of a variable.</param>
    public Answer Matches(RequestedResource resource, RequestContext context, Truth whenAbsent)
    {
        var answer = Answer.True;
        for (int part = 0; part < _parts.Length && answer.Truth != Truth.False; part++)
        {
            answer &= MatchesPart(part, resource, context, whenAbsent);
        }
        return answer;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private Answer MatchesPart(int part, RequestedResource resource, RequestContext context, Truth whenAbsent)
    {
        if (part >= resource.Parts.Count) return Answer.False;

        var glob = _parts[part].Resolve(context, out bool absent, out var unknown);
        if (absent) return Answer.Of(whenAbsent, new Dependency(DependencyKind.Variable, $"a variable of {Text} that the request lacks"));
        if (glob is null) return Answer.Unknown(new Dependency(DependencyKind.Variable, $"{unknown!.Key} in {Text}", unknown.Key));

        bool isOpen = resource.IsAnyBelow && part == resource.Parts.Count - 1;
        if (!isOpen) return Answer.Of(glob.IsMatch(resource.Parts[part]));

        // Parts that the pattern leaves out stand for anything.
        return Answer.Of(
            glob.MatchesBelow(resource.Parts[part]), new Dependency(DependencyKind.Resource, $"whether the resource matches {Text}"));
    }

    private static IEnumerable<PatternToken[]> Split(PatternToken[] tokens)
    {
        int start = 0;
        for (int part = 1; part < Arn.Parts; part++)
        {
            int colon = Array.FindIndex(tokens, start, token => token.IsColon);
            if (colon < 0) break;
            yield return [.. tokens.Skip(start).Take(colon - start)];
            start = colon + 1;
        }
        yield return [.. tokens.Skip(start)];
    }
}
