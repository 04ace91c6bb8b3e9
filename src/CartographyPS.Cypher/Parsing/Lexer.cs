using System.Globalization;

namespace CartographyPS.Cypher.Parsing;

/// <summary>Splits the text of a query into tokens. Blanks and comments lie between tokens.</summary>
internal sealed class Lexer
{
    private static readonly string[] LongSymbols = ["<>", "<=", ">=", "=~", "..", "||", "+=", "::"];
    private const string Symbols = "()[]{}<>=+-*/%^.,:;|&!$~";

    // What word processors make of straight quotes.
    private const string Quotes = "\u2018\u2019\u201A\u201C\u201D\u201E\u00AB\u00BB\u00B4";

    private const string DynamicLabelAdvice = " Labels that an expression names are compared in WHERE: $label IN labels(n).";

    private readonly string _text;
    private readonly List<Token> _tokens = [];
    private int _at;

    private Lexer(string text) => _text = text;

    /// <summary>Returns the tokens of a text; the last one is its end.</summary>
    /// <exception cref="CypherSyntaxException">Some characters are no token.</exception>
    public static IReadOnlyList<Token> Tokens(string text)
    {
        var lexer = new Lexer(text);
        while (lexer.SkipBlanks()) lexer._tokens.Add(lexer.Next());
        lexer._tokens.Add(new Token(TokenKind.End, string.Empty, text.Length, text.Length));
        return lexer._tokens;
    }

    private char Current => Peek(0);

    private char Peek(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    // False at the end of the text.
    private bool SkipBlanks()
    {
        while (_at < _text.Length)
        {
            if (char.IsWhiteSpace(Current) || Current == '\uFEFF') _at++;
            else if (Current == '/' && Peek(1) == '/') SkipTo("\n", isRequired: false);
            else if (Current == '/' && Peek(1) == '*') SkipTo("*/", isRequired: true);
            else return true;
        }
        return false;
    }

    private void SkipTo(string end, bool isRequired)
    {
        int found = _text.IndexOf(end, _at + 2 - (isRequired ? 0 : 1), StringComparison.Ordinal);
        if (found < 0 && isRequired) throw Fault("A comment is not closed: */ is missing.", _at);
        _at = found < 0 ? _text.Length : found + end.Length;
    }

    private Token Next()
    {
        int start = _at;
        if (IsNameStart(Current)) return Word(start);
        if (IsDigit(Current) || (Current == '.' && IsDigit(Peek(1)) && !IsMemberAccess())) return Number(start);
        switch (Current)
        {
            case '`':
                return new Token(TokenKind.QuotedName, QuotedName(), start, _at);
            case '\'' or '"':
                return new Token(TokenKind.String, new StringLiteral(_text, _at).Read(out _at), start, _at);
            case '$':
                _at++;
                if (Current == '`') return new Token(TokenKind.Parameter, QuotedName(), start, _at);
                int name = _at;
                while (IsNamePart(Current)) _at++;
                if (_at == name)
                    throw Fault("A name is expected after $." + (Current == '(' ? DynamicLabelAdvice : string.Empty), start);
                return new Token(TokenKind.Parameter, _text.Substring(name, _at - name), start, _at);
        }
        foreach (string symbol in LongSymbols)
        {
            if (string.CompareOrdinal(_text, _at, symbol, 0, symbol.Length) == 0) return Symbol(symbol, start);
        }
        if (Symbols.IndexOf(Current) >= 0 || Arrows.Has(Current)) return Symbol(Current.ToString(), start);
        string advice = Quotes.IndexOf(Current) >= 0 ? " Texts stand between straight quotes: ' or \"." : string.Empty;
        throw new CypherSyntaxException(
            $"The character {Shown(Current)} is not part of Cypher here.{advice}", _text, start,
            Current > 127 ? "InvalidUnicodeCharacter" : CypherSyntaxException.UnexpectedSyntax);
    }

    // A digit after a dot that follows a value is the name of no property: 1..3 is a range, and a.5 is wrong.
    private bool IsMemberAccess() => _tokens.Count > 0 && _tokens[_tokens.Count - 1] is { } last && last.End == _at
        && (last.Kind is TokenKind.Word or TokenKind.QuotedName or TokenKind.Parameter || last.Is(")") || last.Is("]") || last.Is("}"));

    private Token Word(int start)
    {
        while (IsNamePart(Current)) _at++;
        return new Token(TokenKind.Word, _text.Substring(start, _at - start), start, _at);
    }

    private Token Symbol(string symbol, int start)
    {
        _at += symbol.Length;
        return new Token(TokenKind.Symbol, symbol, start, _at);
    }

    private string QuotedName()
    {
        int start = _at++;
        var name = new System.Text.StringBuilder();
        while (true)
        {
            if (_at >= _text.Length) throw Fault("A quoted name is not closed: ` is missing.", start);
            char character = _text[_at++];
            if (character != '`') name.Append(character);
            else if (Current != '`') return name.ToString();
            else
            {
                name.Append('`');
                _at++;
            }
        }
    }

    private Token Number(int start)
    {
        if (Current == '0' && Peek(1) is 'x' or 'X' or 'o' or 'O')
        {
            _at += 2;
            while (IsNamePart(Current)) _at++;
            return new Token(TokenKind.Integer, _text.Substring(start, _at - start), start, _at);
        }
        bool isFloat = false;
        SkipDigits();
        if (Current == '.' && IsDigit(Peek(1)))
        {
            isFloat = true;
            _at++;
            SkipDigits();
        }
        if (Current is 'e' or 'E' && (IsDigit(Peek(1)) || (Peek(1) is '+' or '-' && IsDigit(Peek(2)))))
        {
            isFloat = true;
            _at += 2;
            SkipDigits();
        }
        if (IsNameStart(Current))
        {
            while (IsNamePart(Current)) _at++;
            throw new CypherSyntaxException($"'{_text.Substring(start, _at - start)}' is no number.", _text, start, "InvalidNumberLiteral");
        }
        return new Token(isFloat ? TokenKind.Float : TokenKind.Integer, _text.Substring(start, _at - start), start, _at);
    }

    private void SkipDigits()
    {
        while (IsDigit(Current) || (Current == '_' && IsDigit(Peek(1)))) _at++;
    }

    private CypherSyntaxException Fault(string message, int at) => new(message, _text, at);

    private static string Shown(char character) => char.IsControl(character) || char.IsSurrogate(character)
        ? "U+" + ((int)character).ToString("X4", CultureInfo.InvariantCulture)
        : $"'{character}' (U+{((int)character).ToString("X4", CultureInfo.InvariantCulture)})";

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static bool IsNameStart(char character) => char.IsLetter(character) || character == '_';

    private static bool IsNamePart(char character) => char.IsLetterOrDigit(character) || character == '_';
}
