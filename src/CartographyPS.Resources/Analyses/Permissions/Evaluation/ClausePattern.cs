using CartographyPS.Iam.Patterns;

namespace CartographyPS.Resources.Analyses.Permissions.Evaluation;

/// <summary>
/// A pattern of actions or ARNs as Cartography matches it: over the whole text, without regard to case and to the parts of an ARN;
/// <c>?</c> stands for one character or none. Other characters stand for themselves.
/// </summary>
internal sealed class ClausePattern
{
    private readonly Glob? _glob;
    private readonly string _text;

    public ClausePattern(string text)
    {
        _text = text.ToUpperInvariant();
        int wildcard = _text.IndexOfAny(['*', '?']);
        Prefix = wildcard < 0 ? _text : _text.Substring(0, wildcard);
        IsLiteral = wildcard < 0;
        if (!_text.Contains("?")) _glob = Glob.Parse(_text);
    }

    /// <summary>The characters with which every match begins, in upper case.</summary>
    public string Prefix { get; }

    /// <summary>True when the prefix is all that matches.</summary>
    public bool IsLiteral { get; }

    /// <summary>Decides whether a text matches.</summary>
    /// <param name="upper">The text, in upper case.</param>
    public bool IsMatch(string upper)
    {
        if (IsLiteral) return upper == _text;
        return upper.StartsWith(Prefix, StringComparison.Ordinal) && (_glob?.IsMatch(upper) ?? IsMatchWithOptional(upper));
    }

    // Follows all ways at once, so that no pattern takes exponential time.
    private bool IsMatchWithOptional(string upper)
    {
        var states = new bool[_text.Length + 1];
        Enter(states, 0);
        foreach (char character in upper)
        {
            var next = new bool[states.Length];
            for (int state = 0; state < _text.Length; state++)
            {
                if (!states[state]) continue;
                if (_text[state] == '*') Enter(next, state);
                else if (_text[state] == '?' || _text[state] == character) Enter(next, state + 1);
            }
            states = next;
        }
        return states[_text.Length];
    }

    private void Enter(bool[] states, int state)
    {
        for (; !states[state]; state++)
        {
            states[state] = true;
            if (state == _text.Length || _text[state] is not ('*' or '?')) return;
        }
    }
}
