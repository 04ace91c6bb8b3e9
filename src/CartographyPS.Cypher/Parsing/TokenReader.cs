using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Parsing;

/// <summary>The tokens of a query, read one after the other, and the errors at their places.</summary>
internal sealed class TokenReader
{
    /// <summary>The greatest nesting of expressions, patterns and subqueries.</summary>
    public const int MaxDepth = 200;

    private readonly IReadOnlyList<Token> _tokens;
    private readonly int[] _closing;
    private int _at;
    private int _depth;

    /// <summary>Reads a text.</summary>
    /// <exception cref="CypherSyntaxException">Some characters are no token.</exception>
    public TokenReader(string query)
    {
        Query = query;
        _tokens = Lexer.Tokens(query);
        _closing = MatchParentheses();
    }

    /// <summary>The text.</summary>
    public string Query { get; }

    /// <summary>The next token.</summary>
    public Token Current => _tokens[_at];

    /// <summary>The place of the next token.</summary>
    public TextPosition Position => new(Current.Start);

    /// <summary>The place behind the last token that was taken.</summary>
    public int PreviousEnd => _at == 0 ? 0 : _tokens[_at - 1].End;

    /// <summary>Returns a later token; the end of the text when there is none.</summary>
    public Token Peek(int ahead) => _tokens[Math.Min(_at + ahead, _tokens.Count - 1)];

    /// <summary>Returns a token after the parenthesis that closes another; the end of the text when it is not closed.</summary>
    /// <param name="ahead">The number of tokens before the opening parenthesis.</param>
    /// <param name="further">The number of tokens between the closing one and the one wanted.</param>
    public Token AfterParentheses(int ahead, int further)
    {
        int open = Math.Min(_at + ahead, _tokens.Count - 1);
        return _tokens[_closing[open] < 0 ? _tokens.Count - 1 : Math.Min(_closing[open] + 1 + further, _tokens.Count - 1)];
    }

    /// <summary>Takes the next token.</summary>
    public Token Take() => _tokens[_at < _tokens.Count - 1 ? _at++ : _at];

    /// <summary>Takes the next token if it is a symbol.</summary>
    public bool TakeSymbol(string symbol)
    {
        if (!Current.Is(symbol)) return false;
        _at++;
        return true;
    }

    /// <summary>Takes the next token if it is a keyword.</summary>
    public bool TakeWord(string word)
    {
        if (!Current.IsWord(word)) return false;
        _at++;
        return true;
    }

    /// <summary>Takes two keywords if they are next.</summary>
    public bool TakeWords(string first, string second)
    {
        if (!Current.IsWord(first) || !Peek(1).IsWord(second)) return false;
        _at += 2;
        return true;
    }

    /// <summary>Takes a symbol that must be next.</summary>
    public void ExpectSymbol(string symbol)
    {
        if (!TakeSymbol(symbol)) throw Unexpected($"'{symbol}'");
    }

    /// <summary>Takes a keyword that must be next.</summary>
    public void ExpectWord(string word)
    {
        if (!TakeWord(word)) throw Unexpected(word);
    }

    /// <summary>Takes a name that must be next.</summary>
    /// <param name="what">What it names, for the error.</param>
    public string ExpectName(string what)
    {
        if (Current.Kind is TokenKind.Word or TokenKind.QuotedName) return Take().Text;
        throw Unexpected(what);
    }

    /// <summary>Enters a nested part. <see cref="Leave"/> leaves it.</summary>
    /// <exception cref="CypherSyntaxException">The parts are nested too deeply.</exception>
    public void Enter()
    {
        if (++_depth > MaxDepth) throw Fault($"The query is nested more than {MaxDepth} levels deep here.");
    }

    /// <summary>Leaves a nested part.</summary>
    public void Leave() => _depth--;

    /// <summary>Creates the error that something else was expected at the next token.</summary>
    public CypherSyntaxException Unexpected(string expected)
    {
        string found = Current.Kind switch
        {
            TokenKind.End => "the end of the query",
            TokenKind.String => "a text",
            TokenKind.Parameter => "$" + Current.Text,
            _ => $"'{Current.Text}'",
        };
        if (Current.Kind == TokenKind.Symbol && Current.Text.Length == 1 && Arrows.Has(Current.Text[0]))
            return Fault($"'{Current.Text}' stands for -, < or > in the arrow of a pattern only. Type the character itself.", "InvalidUnicodeCharacter");
        var before = _at == 0 ? default : _tokens[_at - 1];
        return Fault($"{expected} is expected, but {found} follows.{Advice.Of(expected, before, Current, Peek(1))}");
    }

    /// <summary>Creates an error at the next token.</summary>
    public CypherSyntaxException Fault(string message, string detail = CypherSyntaxException.UnexpectedSyntax) => FaultAt(message, Current.Start, detail);

    /// <summary>Creates an error at a place.</summary>
    public CypherSyntaxException FaultAt(
        string message, int offset, string detail = CypherSyntaxException.UnexpectedSyntax) => new(message, Query, offset, detail);

    // The closing parenthesis of each opening one, so that a pattern is told from an expression in parentheses without trying both.
    private int[] MatchParentheses()
    {
        int[] closing = new int[_tokens.Count];
        var open = new Stack<int>();
        for (int i = 0; i < closing.Length; i++)
        {
            closing[i] = -1;
            if (_tokens[i].Is("(")) open.Push(i);
            else if (_tokens[i].Is(")") && open.Count > 0) closing[open.Pop()] = i;
        }
        return closing;
    }
}
