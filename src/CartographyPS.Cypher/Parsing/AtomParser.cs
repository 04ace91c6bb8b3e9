using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Parsing;

/// <summary>Parses operands: literals, variables, calls, parts in brackets, and what follows them (<c>.key</c>, <c>[0]</c>, <c>:Label</c>).</summary>
/// <param name="reader">The tokens.</param>
/// <param name="expressions">Parses the expressions in them.</param>
/// <param name="subqueries">Parses a query in braces.</param>
internal sealed class AtomParser(TokenReader reader, ExpressionParser expressions, Func<Query> subqueries)
{
    private const int MaxSuffixes = 1000;

    private static readonly HashSet<string> NoVariables = new(StringComparer.OrdinalIgnoreCase)
    {
        "AND", "AS", "ELSE", "IN", "NOT", "OR", "RETURN", "THEN", "WHEN", "WHERE", "WITH", "XOR",
    };

    private readonly BracketParser _brackets = new(reader, expressions);
    private readonly CallParser _calls = new(reader, expressions, subqueries);

    /// <summary>Parses an operand.</summary>
    public Expression Parse() => Suffixes(Atom());

    /// <summary>Parses a map.</summary>
    public MapLiteral Map() => _brackets.Map();

    /// <summary>Parses the arguments of a call and the parenthesis behind them.</summary>
    public SyntaxList<Expression> Arguments() => _calls.Arguments();

    /// <summary>Parses what follows an operand.</summary>
    public Expression Suffixes(Expression subject)
    {
        for (int count = 0; count < MaxSuffixes; count++)
        {
            var at = reader.Position;
            if (reader.TakeSymbol(".")) subject = new PropertyAccess(subject, reader.ExpectName("A property")) { Position = at };
            else if (reader.TakeSymbol("[")) subject = Subscript(subject) with { Position = at };
            else if (reader.Current.Is(":") && subject is not Literal && IsLabel(reader.Peek(1))) return LabelCheck(subject);
            else return subject;
        }
        throw reader.Fault($"More than {MaxSuffixes} properties and elements follow each other here.");
    }

    private static bool IsLabel(Token token) => token.Kind is TokenKind.Word or TokenKind.QuotedName || token.Is("!") || token.Is("%") || token.Is("(");

    private LabelCheck LabelCheck(Expression subject)
    {
        reader.Take();
        return new LabelCheck(subject, new LabelParser(reader, "A label", takesOr: !expressions.BarEnds).Parse()) { Position = subject.Position };
    }

    private Expression Subscript(Expression subject)
    {
        var from = reader.Current.Is("..") ? null : expressions.Parse();
        if (!reader.TakeSymbol(".."))
        {
            reader.ExpectSymbol("]");
            return new Subscript(subject, from!);
        }
        var to = reader.Current.Is("]") ? null : expressions.Parse();
        reader.ExpectSymbol("]");
        return new Slice(subject, from, to);
    }

    private Expression Atom()
    {
        var token = reader.Current;
        var at = reader.Position;
        switch (token.Kind)
        {
            case TokenKind.Integer or TokenKind.Float:
                return new Literal(NumberLiteral.Value(reader.Take(), isNegative: false, reader)) { Position = at };
            case TokenKind.String:
                return new Literal(reader.Take().Text) { Position = at };
            case TokenKind.Parameter:
                return new Parameter(reader.Take().Text) { Position = at };
            case TokenKind.Word:
                return Word(token) with { Position = at };
            case TokenKind.QuotedName:
                return (_calls.IsFunction() ? _calls.Function() : Variable()) with { Position = at };
        }
        if (token.Is("(")) return Parentheses();
        if (token.Is("[")) return _brackets.List() with { Position = at };
        if (token.Is("{")) return Map();
        throw reader.Unexpected("An expression");
    }

    private Expression Word(Token word)
    {
        if (Keyword(word) is { } literal) return literal;
        if (word.IsWord("CASE")) return new CaseParser(reader, expressions).Parse();
        if (reader.Peek(1).Is("{") && _calls.Subquery() is { } subquery) return subquery;
        if (expressions.Patterns.IsShortest()) return new PatternExpression(expressions.Patterns.Shortest());
        if (reader.Peek(1).Is("(") && _calls.Special() is { } special) return special;
        if (_calls.IsFunction()) return _calls.Function();
        if (NoVariables.Contains(word.Text)) throw reader.Unexpected("An expression");
        return Variable();
    }

    private Literal? Keyword(Token word)
    {
        object? value;
        if (word.IsWord("TRUE")) value = true;
        else if (word.IsWord("FALSE")) value = false;
        else if (word.IsWord("NULL")) value = null;
        else return null;
        reader.Take();
        return new Literal(value);
    }

    private Expression Variable()
    {
        var variable = new Variable(reader.Current.Text) { Position = reader.Position };
        reader.Take();
        return reader.Current.Is("{") ? _brackets.Projection(variable) : variable;
    }

    private Expression Parentheses()
    {
        var at = reader.Position;
        if (PatternAhead.IsPattern(reader))
            return new PatternExpression(expressions.Patterns.Chain()) { Position = at };
        reader.Take();
        var expression = expressions.Parse();
        reader.ExpectSymbol(")");
        return expression;
    }
}
