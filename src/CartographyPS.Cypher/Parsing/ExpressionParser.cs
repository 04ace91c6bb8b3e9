using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Parsing;

/// <summary>Parses operators. Those that bind least come first.</summary>
internal sealed class ExpressionParser
{
    /// <summary>
    /// The greatest number of operators of one precedence, or of labels, in a row: each is one level of the tree. Neo4j 5.26 runs 2500, and
    /// fails at 4000.
    /// </summary>
    public const int MaxChain = 3000;

    private readonly TokenReader _reader;
    private readonly AtomParser _atoms;

    /// <summary>Creates the parser.</summary>
    /// <param name="reader">The tokens.</param>
    /// <param name="subqueries">Parses a query in braces.</param>
    public ExpressionParser(TokenReader reader, Func<Query> subqueries)
    {
        _reader = reader;
        Patterns = new PatternParser(reader, this);
        _atoms = new AtomParser(reader, this, subqueries);
    }

    /// <summary>Parses the patterns in expressions.</summary>
    public PatternParser Patterns { get; }

    /// <summary>Tells whether <c>|</c> ends the expression, as in a list comprehension, and is no part of a label expression.</summary>
    public bool BarEnds { get; private set; }

    /// <summary>Parses an expression.</summary>
    /// <param name="barEnds">A <c>|</c> ends it.</param>
    public Expression Parse(bool barEnds = false)
    {
        bool outer = BarEnds;
        BarEnds = barEnds;
        _reader.Enter();
        var expression = Joined(BinaryOperator.Or, "OR", () => Joined(BinaryOperator.Xor, "XOR", () => Joined(BinaryOperator.And, "AND", Not)));
        _reader.Leave();
        BarEnds = outer;
        return expression;
    }

    /// <summary>Parses a map.</summary>
    public MapLiteral Map() => _atoms.Map();

    /// <summary>Parses the arguments of a call and the parenthesis behind them.</summary>
    public SyntaxList<Expression> Arguments() => _atoms.Arguments();

    // OR, XOR and AND are associative: a balanced tree of ten thousand terms is not deep.
    private Expression Joined(BinaryOperator joining, string word, Func<Expression> operand)
    {
        var first = operand();
        if (!_reader.Current.IsWord(word)) return first;

        var terms = new List<Expression> { first };
        while (_reader.TakeWord(word)) terms.Add(operand());
        return Balanced(joining, terms, 0, terms.Count);
    }

    private static Expression Balanced(BinaryOperator joining, List<Expression> terms, int start, int count)
    {
        if (count == 1) return terms[start];
        int half = (count + 1) / 2;
        return new BinaryExpression(joining, Balanced(joining, terms, start, half), Balanced(joining, terms, start + half, count - half))
        {
            Position = terms[start].Position,
        };
    }

    private Expression Not()
    {
        var at = _reader.Position;
        int count = 0;
        while (_reader.TakeWord("NOT")) count++;
        var expression = Comparison();
        // Two cancel each other, but the last two still demand a truth value.
        for (int left = count > 2 ? 2 - (count % 2) : count; left > 0; left--)
            expression = new UnaryExpression(UnaryOperator.Not, expression) { Position = at };
        return expression;
    }

    private Expression Comparison()
    {
        var first = Predicate();
        if (ComparisonAhead() is null) return first;

        var terms = new List<ComparisonTerm>();
        while (ComparisonAhead() is { } comparison)
        {
            var at = _reader.Position;
            _reader.Take();
            terms.Add(new ComparisonTerm(comparison, Predicate()) { Position = at });
        }
        return new ComparisonExpression(first, new(terms)) { Position = first.Position };
    }

    private ComparisonOperator? ComparisonAhead() => _reader.Current.Kind != TokenKind.Symbol ? null : _reader.Current.Text switch
    {
        "=" => ComparisonOperator.Equal,
        "<>" => ComparisonOperator.NotEqual,
        "<" => ComparisonOperator.Less,
        "<=" => ComparisonOperator.LessOrEqual,
        ">" => ComparisonOperator.Greater,
        ">=" => ComparisonOperator.GreaterOrEqual,
        _ => null,
    };

    /// <summary>
    /// Parses an operator and its right side behind an operand that stands elsewhere, as in <c>CASE a WHEN &lt; 1</c>; null when none is next.
    /// </summary>
    /// <param name="operand">The left side.</param>
    public Expression? Test(Expression operand)
    {
        var at = _reader.Position;
        if (ComparisonAhead() is { } comparison)
        {
            _reader.Take();
            return new ComparisonExpression(operand, new([new ComparisonTerm(comparison, Sum()) { Position = at }])) { Position = at };
        }
        // A variable may be called is.
        var next = _reader.Peek(1);
        bool isTest = next.IsWord("NULL") || next.IsWord("NOT") || next.Is("::") || next.IsWord("TYPED");
        var test = isTest && _reader.TakeWord("IS") ? Is(operand) : TextTest(operand);
        return test is null ? null : test with { Position = at };
    }

    private Expression Predicate()
    {
        var left = Sum();
        for (int count = 0; ; count++)
        {
            var at = _reader.Position;
            Expression? next = _reader switch
            {
                _ when _reader.TakeWord("IN") => new BinaryExpression(BinaryOperator.In, left, Sum()),
                _ when _reader.TakeWord("CONTAINS") => new BinaryExpression(BinaryOperator.Contains, left, Sum()),
                _ when _reader.TakeWord("IS") => Is(left),
                _ => TextTest(left),
            };
            if (next is null) return left;
            CheckChain(count);
            left = next with { Position = at };
        }
    }

    private BinaryExpression? TextTest(Expression left) => _reader switch
    {
        _ when _reader.TakeSymbol("=~") => new BinaryExpression(BinaryOperator.Matches, left, Sum()),
        _ when _reader.TakeWords("STARTS", "WITH") => new BinaryExpression(BinaryOperator.StartsWith, left, Sum()),
        _ when _reader.TakeWords("ENDS", "WITH") => new BinaryExpression(BinaryOperator.EndsWith, left, Sum()),
        _ => null,
    };

    // a IS NULL, a IS NOT NULL, a IS :: TYPE, a IS NORMALIZED, or a IS Label.
    private Expression Is(Expression operand)
    {
        bool isNot = _reader.TakeWord("NOT");
        if (_reader.TakeWord("NULL")) return new UnaryExpression(isNot ? UnaryOperator.IsNotNull : UnaryOperator.IsNull, operand);
        if (_reader.TakeSymbol("::") || _reader.TakeWord("TYPED")) return new TypeCheck(operand, new TypeParser(_reader, takesOr: !BarEnds).Parse(), isNot);
        if (NormalForm.Test(_reader, operand) is { } test) return isNot ? new UnaryExpression(UnaryOperator.Not, test) : test;
        bool isLabel = !isNot && operand is not Literal
            && (_reader.Current.Kind is TokenKind.Word or TokenKind.QuotedName || _reader.Current.Is("!") || _reader.Current.Is("%")
                || _reader.Current.Is("("));
        if (!isLabel) throw _reader.Unexpected(isNot ? "NULL" : "NULL, NOT NULL, :: or a label");
        return new LabelCheck(operand, new LabelParser(_reader, "A label", takesOr: !BarEnds).Parse());
    }

    private Expression Sum() => LeftAssociative(
        Product, symbol => symbol switch { "+" or "||" => BinaryOperator.Add, "-" => BinaryOperator.Subtract, _ => null });

    private Expression Product() => LeftAssociative(
        Power, symbol => symbol switch { "*" => BinaryOperator.Multiply, "/" => BinaryOperator.Divide, "%" => BinaryOperator.Modulo, _ => null });

    private Expression Power() => LeftAssociative(Sign, symbol => symbol == "^" ? BinaryOperator.Power : null);

    private Expression LeftAssociative(Func<Expression> operand, Func<string, BinaryOperator?> find)
    {
        var left = operand();
        for (int count = 0; _reader.Current.Kind == TokenKind.Symbol && find(_reader.Current.Text) is { } found; count++)
        {
            CheckChain(count);
            var at = _reader.Position;
            _reader.Take();
            left = new BinaryExpression(found, left, operand()) { Position = at };
        }
        return left;
    }

    private void CheckChain(int count)
    {
        if (count >= MaxChain) throw _reader.Fault($"More than {MaxChain} operators follow each other here. Use a list and reduce.");
    }

    private Expression Sign()
    {
        var at = _reader.Position;
        if (_reader.TakeSymbol("-"))
        {
            if (_reader.Current.Kind is TokenKind.Integer or TokenKind.Float)
                return _atoms.Suffixes(new Literal(NumberLiteral.Value(_reader.Take(), isNegative: true, _reader)) { Position = at });
            return new UnaryExpression(UnaryOperator.Minus, Signed()) { Position = at };
        }
        return _reader.TakeSymbol("+") ? new UnaryExpression(UnaryOperator.Plus, Signed()) { Position = at } : _atoms.Parse();
    }

    private Expression Signed()
    {
        _reader.Enter();
        var operand = Sign();
        _reader.Leave();
        return operand;
    }
}
