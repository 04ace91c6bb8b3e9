using System.Text;

namespace CartographyPS.Cypher.Values.Patterns;

/// <summary>
/// Translates regular expressions from Java's syntax to .NET's. Most of both is the same; what differs is quoting (<c>\Q..\E</c>), possessive
/// repetitions (<c>a++</c>), classes of characters that are ASCII alone in Java (<c>\d</c>, <c>\w</c>, <c>\p{Alpha}</c>), and line ends.
/// </summary>
internal sealed class PatternTranslator
{
    private const string LineEnds = @"\n\r\u0085\u2028\u2029";

    private static readonly Dictionary<string, string> _posix = new(StringComparer.Ordinal)
    {
        ["Lower"] = "a-z",
        ["Upper"] = "A-Z",
        ["ASCII"] = @"\x00-\x7F",
        ["Alpha"] = "a-zA-Z",
        ["Digit"] = "0-9",
        ["Alnum"] = "a-zA-Z0-9",
        ["Punct"] = @"!-/:-@\[-`{-~",
        ["Graph"] = "!-~",
        ["Print"] = " -~",
        ["Blank"] = @" \t",
        ["Cntrl"] = @"\x00-\x1F\x7F",
        ["XDigit"] = "0-9a-fA-F",
        ["Space"] = @" \t\n\x0B\f\r",
    };

    private readonly string _pattern;
    private readonly StringBuilder _output = new();
    private readonly Stack<int> _groups = new();
    private readonly bool _dotMatchesAll;
    private int _position;

    // Where the last atom starts in the output, so that a possessive repetition can wrap it; -1 for none.
    private int _atom = -1;

    private PatternTranslator(string pattern)
    {
        _pattern = pattern;
        _dotMatchesAll = HasFlag(pattern, 's');
    }

    /// <summary>Translates a pattern.</summary>
    /// <exception cref="ArgumentException">It uses what .NET has no equivalent of.</exception>
    public static string Translate(string pattern) => new PatternTranslator(pattern).Run();

    private string Run()
    {
        while (_position < _pattern.Length)
        {
            char character = _pattern[_position];
            switch (character)
            {
                case '\\':
                    Atom();
                    Escape(inClass: false);
                    break;
                case '[':
                    Atom();
                    CharacterClass();
                    break;
                case '.':
                    Atom();
                    _output.Append(_dotMatchesAll ? "." : "[^" + LineEnds + "]");
                    _position++;
                    break;
                case '(':
                    _groups.Push(_output.Length);
                    Copy(1);
                    break;
                case ')':
                    Copy(1);
                    _atom = _groups.Count > 0 ? _groups.Pop() : -1;
                    break;
                case '*' or '+' or '?':
                    Repetition(1);
                    break;
                case '{' when RepetitionLength() is > 0 and var length:
                    Repetition(length);
                    break;
                default:
                    Atom();
                    Copy(char.IsHighSurrogate(character) && _position + 1 < _pattern.Length ? 2 : 1);
                    break;
            }
        }
        return _output.ToString();
    }

    private void Atom() => _atom = _output.Length;

    private void Copy(int length)
    {
        _output.Append(_pattern, _position, length);
        _position += length;
    }

    private void Repetition(int length)
    {
        int start = _atom;
        // After (? comes a kind of group, not a repetition.
        bool repeats = start >= 0 && !(_position > 0 && _pattern[_position - 1] == '(');
        Copy(length);
        if (!repeats || Next() != '+') return;
        _position++;
        _output.Insert(start, "(?>").Append(')');
    }

    // The length of {n}, {n,} or {n,m}; 0 for anything else.
    private int RepetitionLength()
    {
        int end = _position + 1;
        while (end < _pattern.Length && (char.IsDigit(_pattern[end]) || _pattern[end] == ',')) end++;
        return end > _position + 1 && end < _pattern.Length && _pattern[end] == '}' ? end + 1 - _position : 0;
    }

    private char Next() => _position < _pattern.Length ? _pattern[_position] : '\0';

    private void Escape(bool inClass)
    {
        char kind = _position + 1 < _pattern.Length ? _pattern[_position + 1] : throw new ArgumentException(@"It ends with a single \.");
        switch (kind)
        {
            case 'Q':
                Quote();
                break;
            case 'd' or 'w' or 's' or 'h':
                AppendSet(inClass, "", kind switch { 'd' => "0-9", 'w' => "a-zA-Z0-9_", 's' => _posix["Space"], _ => @" \t\u00A0" });
                _position += 2;
                break;
            case 'D' or 'W' or 'S' when !inClass:
                AppendSet(inClass, "^", kind switch { 'D' => "0-9", 'W' => "a-zA-Z0-9_", _ => _posix["Space"] });
                _position += 2;
                break;
            case 'R' when !inClass:
                _output.Append(@"(?:\r\n|[" + LineEnds + @"\x0B\f])");
                _position += 2;
                break;
            case 'p' or 'P' when PosixName() is { } name:
                if (kind == 'P' && inClass) throw new ArgumentException($@"\P{{{name}}} inside of [ ] is not supported.");
                AppendSet(inClass, kind == 'P' ? "^" : "", _posix[name]);
                _position += name.Length + 4;
                break;
            default:
                Copy(2);
                break;
        }
    }

    private void AppendSet(bool inClass, string negation, string set) =>
        _output.Append(inClass ? set : "[" + negation + set + "]");

    private string? PosixName()
    {
        int end = _pattern.IndexOf('}', _position);
        if (end < 0 || _position + 2 >= _pattern.Length || _pattern[_position + 2] != '{') return null;
        string name = _pattern.Substring(_position + 3, end - _position - 3);
        return _posix.ContainsKey(name) ? name : null;
    }

    private void Quote()
    {
        int start = _position + 2;
        int end = _pattern.IndexOf(@"\E", start, StringComparison.Ordinal);
        string text = _pattern.Substring(start, (end < 0 ? _pattern.Length : end) - start);
        foreach (char character in text)
        {
            Atom();
            // As a code: an escape by \ means something else before letters.
            if (char.IsLetterOrDigit(character)) _output.Append(character);
            else _output.Append(@"\u").Append(((int)character).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
        }
        _position = end < 0 ? _pattern.Length : end + 2;
    }

    private void CharacterClass()
    {
        Copy(1);
        if (Next() == '^') Copy(1);
        bool first = true;
        while (_position < _pattern.Length)
        {
            char character = _pattern[_position];
            if (character == ']' && !first)
            {
                Copy(1);
                return;
            }
            first = false;
            if (character == '\\')
            {
                Escape(inClass: true);
                continue;
            }
            if (character == '[' || string.CompareOrdinal(_pattern, _position, "&&", 0, 2) == 0)
            {
                throw new ArgumentException("Classes inside of [ ], and intersections by &&, are not supported. Write [ as \\[.");
            }
            Copy(1);
        }
        throw new ArgumentException("A [ is not closed.");
    }

    // Whether a group such as (?is) switches a flag on.
    private static bool HasFlag(string pattern, char flag)
    {
        for (int start = pattern.IndexOf("(?", StringComparison.Ordinal); start >= 0; start = pattern.IndexOf("(?", start + 2, StringComparison.Ordinal))
        {
            for (int index = start + 2; index < pattern.Length && char.IsLetter(pattern[index]); index++)
            {
                if (pattern[index] == flag) return true;
            }
        }
        return false;
    }
}
