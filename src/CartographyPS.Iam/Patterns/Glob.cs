using CartographyPS.Iam.Logic;

namespace CartographyPS.Iam.Patterns;

/// <summary>
/// A text with wildcards: <c>*</c> stands for any characters, also none, and <c>?</c> for exactly one. Matched over the whole text, in time
/// of at most the product of the two lengths.
/// </summary>
public sealed class Glob
{
    /// <summary>The code of <c>*</c>; characters have their own value.</summary>
    internal const int AnyCharacters = -1;

    /// <summary>The code of <c>?</c>.</summary>
    internal const int OneCharacter = -2;

    private readonly int[] _codes;
    private readonly bool _ignoreCase;

    internal Glob(IEnumerable<int> codes, bool ignoreCase)
    {
        _ignoreCase = ignoreCase;
        _codes = [.. codes.Select(code => code >= 0 && ignoreCase ? char.ToUpperInvariant((char)code) : code)];
        int literal = Array.FindIndex(_codes, code => code < 0);
        IsLiteral = literal < 0;
        LiteralPrefix = new string([.. _codes.Take(IsLiteral ? _codes.Length : literal).Select(code => (char)code)]);
    }

    /// <summary>The characters before the first wildcard; in upper case when case does not matter.</summary>
    public string LiteralPrefix { get; }

    /// <summary>True when there is no wildcard: the prefix is all.</summary>
    public bool IsLiteral { get; }

    /// <summary>True when it matches every text.</summary>
    public bool MatchesAll => _codes.Length > 0 && HasOnlyStarsFrom(0);

    /// <summary>Reads a pattern: each <c>*</c> and <c>?</c> is a wildcard.</summary>
    public static Glob Parse(string pattern, bool ignoreCase = false) =>
        new(pattern.Select(character => character switch { '*' => AnyCharacters, '?' => OneCharacter, _ => character }), ignoreCase);

    /// <summary>Decides whether the whole text matches.</summary>
    public bool IsMatch(string text)
    {
        int code = 0, star = -1, resume = 0;
        for (int at = 0; at < text.Length;)
        {
            if (code < _codes.Length && _codes[code] == AnyCharacters)
            {
                star = code++;
                resume = at;
            }
            else if (code < _codes.Length && MatchesOne(_codes[code], text[at]))
            {
                code++;
                at++;
            }
            else if (star >= 0)
            {
                // The last star takes one character more; earlier stars need not be tried again.
                code = star + 1;
                at = ++resume;
            }
            else
            {
                return false;
            }
        }
        return HasOnlyStarsFrom(code);
    }

    /// <summary>
    /// Decides whether all texts match that begin with this and go on with at least one more character (true), some of them (unknown)
    /// or none (false).
    /// </summary>
    public Truth MatchesBelow(string prefix)
    {
        var states = new SortedSet<int>();
        Enter(states, 0);
        foreach (char character in prefix)
        {
            var next = new SortedSet<int>();
            foreach (int state in states)
            {
                if (state == _codes.Length) continue;
                if (_codes[state] == AnyCharacters) Enter(next, state);
                else if (MatchesOne(_codes[state], character)) Enter(next, state + 1);
            }
            states = next;
        }
        if (states.Any(state => state < _codes.Length && HasOnlyStarsFrom(state))) return Truth.True;
        return states.Any(state => state < _codes.Length) ? Truth.Unknown : Truth.False;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Concat(_codes.Select(code => code switch { AnyCharacters => '*', OneCharacter => '?', _ => (char)code }));

    private bool MatchesOne(int code, char character) =>
        code == OneCharacter || code == (_ignoreCase ? char.ToUpperInvariant(character) : character);

    private bool HasOnlyStarsFrom(int code)
    {
        for (; code < _codes.Length; code++)
        {
            if (_codes[code] != AnyCharacters) return false;
        }
        return true;
    }

    // A star may stand for nothing: whoever stands before it stands behind it, too.
    private void Enter(SortedSet<int> states, int state)
    {
        while (states.Add(state) && state < _codes.Length && _codes[state] == AnyCharacters) state++;
    }
}
