using CartographyPS.Iam.Logic;
using CartographyPS.Iam.Requests;

namespace CartographyPS.Iam.Patterns;

/// <summary>A pattern that may hold policy variables, whose values are literal text.</summary>
internal sealed class Template
{
    // None without variables: the pattern has them all.
    private readonly PatternToken[] _tokens;
    private readonly bool _ignoreCase;

    public Template(PatternToken[] tokens, bool ignoreCase)
    {
        _ignoreCase = ignoreCase;
        Variables = [.. tokens.Where(token => token.Variable is not null).Select(token => token.Variable!).Distinct()];
        Glob = Variables.Count == 0 ? new Glob(tokens.Select(token => token.Code), ignoreCase) : null;
        _tokens = Glob is null ? tokens : [];
    }

    /// <summary>The pattern; null when it has variables.</summary>
    public Glob? Glob { get; }

    public IReadOnlyList<PolicyVariable> Variables { get; }

    /// <summary>Replaces the variables by their values.</summary>
    /// <param name="context">What is known of the request.</param>
    /// <param name="absent">True when the request lacks a variable's key, so that the pattern cannot be resolved.</param>
    /// <param name="unknown">The first variable whose value is not known; null when there is none.</param>
    /// <returns>The pattern; null when it is not known or cannot be resolved.</returns>
    public Glob? Resolve(RequestContext context, out bool absent, out PolicyVariable? unknown)
    {
        absent = false;
        unknown = null;
        if (Glob is not null) return Glob;

        var codes = new List<int>();
        foreach (var token in _tokens)
        {
            if (token.Variable is not { } variable)
            {
                codes.Add(token.Code);
                continue;
            }
            var values = context.Find(variable.Key);
            if (values is { Count: 0 } && variable.Default is null) absent = true;
            else if (values is null || values.Count > 1) unknown ??= variable;
            else codes.AddRange((values.Count == 0 ? variable.Default! : values[0]).Select(character => (int)character));
        }
        return absent || unknown is not null ? null : new Glob(codes, _ignoreCase);
    }

    /// <summary>Decides whether a text matches.</summary>
    /// <param name="text">The text.</param>
    /// <param name="context">What is known of the request.</param>
    /// <param name="whenAbsent">The answer when the request lacks the key of a variable.</param>
    public Truth Matches(string text, RequestContext context, Truth whenAbsent)
    {
        var glob = Resolve(context, out bool absent, out _);
        if (glob is not null) return Truths.Of(glob.IsMatch(text));
        return absent ? whenAbsent : Truth.Unknown;
    }
}
