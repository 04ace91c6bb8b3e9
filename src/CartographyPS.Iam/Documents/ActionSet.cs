using CartographyPS.Iam.Logic;
using CartographyPS.Iam.Patterns;

namespace CartographyPS.Iam.Documents;

/// <summary>An Action or NotAction element. Case does not matter.</summary>
public sealed class ActionSet
{
    internal ActionSet(IReadOnlyList<Glob> patterns, bool isNegated)
    {
        Patterns = patterns;
        IsNegated = isNegated;
    }

    /// <summary>The patterns, whose literal prefixes are in upper case.</summary>
    public IReadOnlyList<Glob> Patterns { get; }

    /// <summary>True for NotAction: the statement concerns all other actions.</summary>
    public bool IsNegated { get; }

    /// <summary>Decides whether the statement concerns an action.</summary>
    public bool Contains(string action) => Patterns.Any(pattern => pattern.IsMatch(action)) != IsNegated;

    internal Answer Matches(string action) => Answer.Of(Contains(action));
}
