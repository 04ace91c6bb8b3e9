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

    // From the first wildcard on.
    private readonly int[] _rest;
    private readonly bool _ignoreCase;

    internal Glob(IEnumerable<int> codes, bool ignoreCase)
    {
        int[] all = [.. codes.Select(code => code >= 0 && ignoreCase ? char.ToUpperInvariant((char)code) : code)];
        int literal = Array.FindIndex(all, code => code < 0) is var first and >= 0 ? first : all.Length;
        _ignoreCase = ignoreCase;
        _rest = [.. all.Skip(literal)];
        LiteralPrefix = new string([.. all.Take(literal).Select(code => (char)code)]);
    }

    /// <summary>The characters before the first wildcard; in upper case when case does not matter.</summary>
    public string LiteralPrefix { get; }

    /// <summary>True when there is no wildcard: the prefix is all.</summary>
    public bool IsLiteral => _rest.Length == 0;

    /// <summary>True when it matches every text.</summary>
    public bool MatchesAll => LiteralPrefix.Length == 0 && _rest.Length > 0 && HasOnlyStarsFrom(0);

    /// <summary>Reads a pattern: each <c>*</c> and <c>?</c> is a wildcard.</summary>
    public static Glob Parse(string pattern, bool ignoreCase = false) =>
        new(pattern.Select(character => character switch { '*' => AnyCharacters, '?' => OneCharacter, _ => character }), ignoreCase);

    /// <summary>Decides whether the whole text matches.</summary>
    public bool IsMatch(string text)
    {
        if (text.Length < LiteralPrefix.Length || !BeginsAlike(text, LiteralPrefix.Length)) return false;

        int code = 0, star = -1, resume = 0;
        for (int at = LiteralPrefix.Length; at < text.Length;)
        {
            if (code < _rest.Length && _rest[code] == AnyCharacters)
            {
                star = code++;
                resume = at;
            }
            else if (code < _rest.Length && MatchesOne(_rest[code], text[at]))
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
        int literal = Math.Min(prefix.Length, LiteralPrefix.Length);
        if (!BeginsAlike(prefix, literal)) return Truth.False;
        if (literal < LiteralPrefix.Length) return Truth.Unknown;

        bool[] states = new bool[_rest.Length + 1], next = new bool[states.Length];
        Enter(states, 0);
        for (int at = literal; at < prefix.Length; at++)
        {
            Array.Clear(next, 0, next.Length);
            for (int state = 0; state < _rest.Length; state++)
            {
                if (!states[state]) continue;
                if (_rest[state] == AnyCharacters) Enter(next, state);
                else if (MatchesOne(_rest[state], prefix[at])) Enter(next, state + 1);
            }
            (states, next) = (next, states);
        }

        var truth = Truth.False;
        for (int state = 0; state < _rest.Length; state++)
        {
            if (!states[state]) continue;
            if (HasOnlyStarsFrom(state)) return Truth.True;
            truth = Truth.Unknown;
        }
        return truth;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        LiteralPrefix + string.Concat(_rest.Select(code => code switch { AnyCharacters => '*', OneCharacter => '?', _ => (char)code }));

    private bool BeginsAlike(string text, int length)
    {
        if (!_ignoreCase) return string.CompareOrdinal(text, 0, LiteralPrefix, 0, length) == 0;
        for (int at = 0; at < length; at++)
        {
            if (char.ToUpperInvariant(text[at]) != LiteralPrefix[at]) return false;
        }
        return true;
    }

    private bool MatchesOne(int code, char character) =>
        code == OneCharacter || code == (_ignoreCase ? char.ToUpperInvariant(character) : character);

    private bool HasOnlyStarsFrom(int code)
    {
        for (; code < _rest.Length; code++)
        {
            if (_rest[code] != AnyCharacters) return false;
        }
        return true;
    }

    // A star may stand for nothing: whoever stands before it stands behind it, too.
    private void Enter(bool[] states, int state)
    {
        for (; !states[state]; state++)
        {
            states[state] = true;
            if (state == _rest.Length || _rest[state] != AnyCharacters) return;
        }
    }
}
