using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Parsing;

/// <summary>Parses functions, and what looks like them: quantifiers, <c>reduce</c>, <c>count(*)</c> and subqueries in braces.</summary>
/// <param name="reader">The tokens.</param>
/// <param name="expressions">Parses the expressions in them.</param>
/// <param name="subqueries">Parses a query in braces.</param>
internal sealed class CallParser(TokenReader reader, ExpressionParser expressions, Func<Query> subqueries)
{
    private static readonly Dictionary<string, QuantifierKind> Quantifiers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["all"] = QuantifierKind.All, ["any"] = QuantifierKind.Any, ["none"] = QuantifierKind.None, ["single"] = QuantifierKind.Single,
    };

    private static readonly Dictionary<string, SubqueryKind> Subqueries = new(StringComparer.OrdinalIgnoreCase)
    {
        ["exists"] = SubqueryKind.Exists, ["count"] = SubqueryKind.Count, ["collect"] = SubqueryKind.Collect,
    };

    /// <summary>Tells whether a name with a parenthesis is next, such as <c>date.truncate(</c>.</summary>
    public bool IsFunction()
    {
        int ahead = 1;
        while (reader.Peek(ahead).Is(".") && reader.Peek(ahead + 1).Kind is TokenKind.Word or TokenKind.QuotedName) ahead += 2;
        return reader.Peek(ahead).Is("(");
    }

    /// <summary>Parses EXISTS { }, COUNT { } and COLLECT { }; null when there is none.</summary>
    public SubqueryExpression? Subquery()
    {
        if (!Subqueries.TryGetValue(reader.Current.Text, out var kind)) return null;
        reader.Take();
        return new SubqueryExpression(kind, subqueries());
    }

    /// <summary>Parses a quantifier, <c>reduce</c> or <c>count(*)</c>; null when there is none.</summary>
    public Expression? Special()
    {
        bool hasName = reader.Peek(2).Kind is TokenKind.Word or TokenKind.QuotedName;
        if (hasName && reader.Peek(3).IsWord("IN") && Quantifiers.TryGetValue(reader.Current.Text, out var kind)) return Quantifier(kind);
        if (hasName && reader.Peek(3).Is("=") && reader.Current.IsWord("reduce")) return Reduce();
        if (reader.Current.IsWord("trim") && TrimFunction(reader.Peek(2), reader.Peek(3)) is { } trim) return Trim(trim);
        if (!reader.Current.IsWord("count") || !reader.Peek(2).Is("*") || !reader.Peek(3).Is(")")) return null;
        for (int i = 0; i < 4; i++) reader.Take();
        return new CountAll();
    }

    /// <summary>Parses a function.</summary>
    public Expression Function()
    {
        string name = reader.Take().Text;
        while (reader.TakeSymbol(".")) name += "." + reader.ExpectName("A function");
        reader.ExpectSymbol("(");
        bool isDistinct = reader.TakeWord("DISTINCT");
        var arguments = name.ToUpperInvariant() switch
        {
            "TRIM" => TrimArguments(ref name),
            "NORMALIZE" when !reader.Current.Is(")") => Arguments(expressions.Parse(), mayEndInForm: true),
            _ => Arguments(),
        };
        return name.Equals("exists", StringComparison.OrdinalIgnoreCase) && arguments.Count == 1 && !isDistinct
            ? Exists(arguments[0])
            : new FunctionCall(name, isDistinct, arguments);
    }

    /// <summary>Parses arguments and the parenthesis behind them.</summary>
    public SyntaxList<Expression> Arguments() => Arguments(reader.Current.Is(")") ? null : expressions.Parse());

    // The rest of the arguments.
    private SyntaxList<Expression> Arguments(Expression? first, bool mayEndInForm = false)
    {
        var arguments = new List<Expression>();
        if (first is not null)
        {
            arguments.Add(first);
            while (reader.TakeSymbol(",")) arguments.Add((mayEndInForm ? NormalForm.Argument(reader) : null) ?? expressions.Parse());
        }
        if (!reader.TakeSymbol(")")) throw reader.Unexpected("',' or ')' of a call");
        return new(arguments);
    }

    // exists(pattern) and exists(property) are older forms.
    private static Expression Exists(Expression argument) => argument is PatternExpression ? argument : new UnaryExpression(UnaryOperator.IsNotNull, argument);

    private QuantifierExpression Quantifier(QuantifierKind kind)
    {
        reader.Take();
        reader.Take();
        var at = reader.Position;
        string variable = reader.Take().Text;
        reader.Take();
        var list = expressions.Parse();
        var where = reader.TakeWord("WHERE") ? expressions.Parse() : new Variable(variable) { Position = at };
        if (!reader.TakeSymbol(")")) throw reader.Unexpected("WHERE or ')'");
        return new QuantifierExpression(kind, variable, list, where);
    }

    // The function that trims as BOTH, LEADING or TRAILING says; null where the word is a variable.
    private static string? TrimFunction(Token word, Token next) =>
        next.Is(")") || next.Is(",") || next.Is(".") || next.Is("[") || next.Kind == TokenKind.Symbol && next.Text is "+" or "||" ? null
            : word.IsWord("BOTH") ? "btrim" : word.IsWord("LEADING") ? "ltrim" : word.IsWord("TRAILING") ? "rtrim" : null;

    // trim('x' FROM text) is btrim(text, 'x').
    private SyntaxList<Expression> TrimArguments(ref string name)
    {
        if (reader.Current.Is(")")) return Arguments();
        var first = expressions.Parse();
        if (!reader.TakeWord("FROM")) return Arguments(first);
        name = "btrim";
        return TrimmedText(first);
    }

    // trim(LEADING 'x' FROM text) is ltrim(text, 'x').
    private FunctionCall Trim(string function)
    {
        for (int i = 0; i < 3; i++) reader.Take();
        var characters = reader.Current.IsWord("FROM") ? null : expressions.Parse();
        reader.ExpectWord("FROM");
        return new FunctionCall(function, IsDistinct: false, TrimmedText(characters));
    }

    // Takes the text behind FROM. As an argument it stands before the characters.
    private SyntaxList<Expression> TrimmedText(Expression? characters)
    {
        var text = expressions.Parse();
        reader.ExpectSymbol(")");
        return new(characters is null ? [text] : [text, characters]);
    }

    private ReduceExpression Reduce()
    {
        reader.Take();
        reader.Take();
        string accumulator = reader.Take().Text;
        reader.Take();
        var start = expressions.Parse();
        reader.ExpectSymbol(",");
        string variable = reader.ExpectName("A variable");
        reader.ExpectWord("IN");
        var list = expressions.Parse(barEnds: true);
        reader.ExpectSymbol("|");
        var step = expressions.Parse();
        reader.ExpectSymbol(")");
        return new ReduceExpression(accumulator, start, variable, list, step);
    }
}
