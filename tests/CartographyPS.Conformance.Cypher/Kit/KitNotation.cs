using System.Globalization;
using System.Text;

namespace CartographyPS.Conformance.Cypher.Kit;

/// <summary>
/// Reads the notation of values in the kit's tables and writes it again in one canonical form: labels and keys sorted, numbers and
/// strings as <see cref="KitText"/> writes them. Two values are equal when their canonical forms are.
/// </summary>
internal sealed class KitNotation(string text, bool ignoresListOrder)
{
    private int _at;

    /// <summary>Returns the canonical form of a value.</summary>
    public static string Canonical(string text, bool ignoresListOrder) => new KitNotation(text, ignoresListOrder).Whole();

    private string Whole()
    {
        string value = Value();
        return _at == text.Length ? value : throw Wrong("end");
    }

    private string Value()
    {
        SkipSpace();
        return Peek() switch
        {
            '\'' => KitText.Quote(String()),
            '[' => text[_at + 1] == ':' ? Edge() : List(),
            '{' => Map(),
            '(' => Node(),
            '<' => Walk(),
            _ => Word(),
        };
    }

    private string Word()
    {
        int start = _at;
        while (_at < text.Length && ",]})| ".IndexOf(text[_at], StringComparison.Ordinal) < 0) _at++;
        string word = text[start.._at];
        SkipSpace();
        if (word is "true" or "false" or "null") return word;
        if (long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)) return KitText.Of(number, false);
        if (word is "NaN" or "Inf" or "-Inf") return word;
        return double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double real) ? KitText.Of(real, false) : throw Wrong("value");
    }

    private string List()
    {
        var items = Items('[', ']', Value);
        if (ignoresListOrder) items.Sort(StringComparer.Ordinal);
        return "[" + string.Join(", ", items) + "]";
    }

    private string Map()
    {
        var members = Items('{', '}', () =>
        {
            SkipSpace();
            string key = Name();
            Expect(':');
            return (key, Value());
        });
        return KitText.Map(members);
    }

    private string Node()
    {
        Expect('(');
        var labels = new List<string>();
        SkipSpace();
        while (Peek() == ':')
        {
            _at++;
            labels.Add(Name());
            SkipSpace();
        }
        string properties = Peek() == '{' ? Map() : "{}";
        Expect(')');
        return KitText.Node(labels, properties);
    }

    private string Edge()
    {
        Expect('[');
        Expect(':');
        string type = Name();
        SkipSpace();
        string properties = Peek() == '{' ? Map() : "{}";
        Expect(']');
        return KitText.Edge(type, properties);
    }

    private string Walk()
    {
        Expect('<');
        var walk = new StringBuilder("<").Append(Node());
        while (Peek() != '>')
        {
            bool isBackward = Peek() == '<';
            if (isBackward) _at++;
            Expect('-');
            string edge = Edge();
            Expect('-');
            if (!isBackward) Expect('>');
            walk.Append(isBackward ? "<-" : "-").Append(edge).Append(isBackward ? "-" : "->").Append(Node());
        }
        Expect('>');
        return walk.Append('>').ToString();
    }

    private List<T> Items<T>(char open, char close, Func<T> read)
    {
        var items = new List<T>();
        Expect(open);
        SkipSpace();
        while (Peek() != close)
        {
            items.Add(read());
            SkipSpace();
            if (Peek() == ',') _at++;
            SkipSpace();
        }
        _at++;
        SkipSpace();
        return items;
    }

    private string String()
    {
        var value = new StringBuilder();
        for (_at++; text[_at] != '\''; _at++)
        {
            if (text[_at] == '\\' && _at + 1 < text.Length)
            {
                _at++;
                value.Append(text[_at] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', var other => other });
            }
            else
            {
                value.Append(text[_at]);
            }
        }
        _at++;
        SkipSpace();
        return value.ToString();
    }

    private string Name()
    {
        if (Peek() == '`')
        {
            int end = text.IndexOf('`', _at + 1);
            string quoted = text[(_at + 1)..end];
            _at = end + 1;
            return quoted;
        }
        int start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] == '_')) _at++;
        return _at > start ? text[start.._at] : throw Wrong("name");
    }

    private void Expect(char expected)
    {
        SkipSpace();
        if (Peek() != expected) throw Wrong(expected.ToString());
        _at++;
    }

    private char Peek() => _at < text.Length ? text[_at] : '\0';

    private void SkipSpace()
    {
        while (_at < text.Length && text[_at] == ' ') _at++;
    }

    private FormatException Wrong(string expected) => new($"'{text}': {expected} expected at {_at}.");
}
