using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Parsing;

/// <summary>Parses label expressions: <c>A:B</c>, <c>A|B</c>, <c>A&amp;!B</c>, <c>%</c>.</summary>
/// <param name="reader">The tokens.</param>
/// <param name="what">What the names are, for errors.</param>
/// <param name="takesOr">A <c>|</c> belongs to the labels; else it ends them.</param>
internal sealed class LabelParser(TokenReader reader, string what, bool takesOr = true)
{
    /// <summary>Parses what follows the colon.</summary>
    public LabelExpression Parse()
    {
        return Or(takesOr);
    }

    private LabelExpression Or(bool takes)
    {
        var left = And();
        int links = 0;
        while (takes && reader.Current.Is("|"))
        {
            var at = Link(ref links);
            reader.Take();
            reader.TakeSymbol(":");
            left = new LabelOr(left, And()) { Position = at };
        }
        return left;
    }

    private LabelExpression And()
    {
        var left = Not();
        int links = 0;
        while (reader.Current.Is("&") || (reader.Current.Is(":") && !reader.Peek(1).Is(":")))
        {
            var at = Link(ref links);
            reader.Take();
            left = new LabelAnd(left, Not()) { Position = at };
        }
        return left;
    }

    // Each link is one level of the tree.
    private TextPosition Link(ref int links)
    {
        if (++links > ExpressionParser.MaxChain) throw reader.Fault($"More than {ExpressionParser.MaxChain} labels follow each other here.");
        return reader.Position;
    }

    private LabelExpression Not()
    {
        reader.Enter();
        var at = reader.Position;
        LabelExpression labels;
        if (reader.TakeSymbol("!"))
        {
            labels = new LabelNot(Not()) { Position = at };
        }
        else if (reader.TakeSymbol("%"))
        {
            labels = new LabelWildcard { Position = at };
        }
        else if (reader.TakeSymbol("("))
        {
            labels = Or(takes: true);
            reader.ExpectSymbol(")");
        }
        else
        {
            labels = new LabelName(reader.ExpectName(what)) { Position = at };
        }
        reader.Leave();
        return labels;
    }
}
