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
        var arguments = Arguments();
        return name.Equals("exists", StringComparison.OrdinalIgnoreCase) && arguments.Count == 1 && !isDistinct ? Exists(arguments[0]) : new FunctionCall(name, isDistinct, arguments);
    }

    /// <summary>Parses arguments and the parenthesis behind them.</summary>
    public SyntaxList<Expression> Arguments()
    {
        var arguments = new List<Expression>();
        if (!reader.Current.Is(")"))
        {
            do arguments.Add(expressions.Parse());
            while (reader.TakeSymbol(","));
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
