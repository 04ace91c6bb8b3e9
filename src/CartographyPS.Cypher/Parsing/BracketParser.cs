using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Parsing;

/// <summary>Parses what stands in brackets and braces: lists, comprehensions, maps and map projections.</summary>
/// <param name="reader">The tokens.</param>
/// <param name="expressions">Parses the expressions in them.</param>
internal sealed class BracketParser(TokenReader reader, ExpressionParser expressions)
{
    /// <summary>Parses a list, list comprehension or pattern comprehension.</summary>
    public Expression List()
    {
        reader.Take();
        if (IsPattern()) return PatternComprehension();
        if (reader.Current.Kind is TokenKind.Word or TokenKind.QuotedName && reader.Peek(1).IsWord("IN")) return ListComprehension();

        var items = new List<Expression>();
        if (!reader.Current.Is("]"))
        {
            do items.Add(expressions.Parse());
            while (reader.TakeSymbol(","));
        }
        if (!reader.TakeSymbol("]")) throw reader.Unexpected("',' or ']' of a list");
        return new ListLiteral(new(items));
    }

    /// <summary>Parses a map.</summary>
    public MapLiteral Map()
    {
        var at = reader.Position;
        reader.ExpectSymbol("{");
        var entries = new List<MapEntry>();
        if (!reader.Current.Is("}"))
        {
            do entries.Add(Entry());
            while (reader.TakeSymbol(","));
        }
        if (!reader.TakeSymbol("}")) throw reader.Unexpected("',' or '}' of a map");
        return new MapLiteral(new(entries)) { Position = at };
    }

    /// <summary>Parses a map projection behind its variable.</summary>
    public MapProjection Projection(Variable subject)
    {
        reader.ExpectSymbol("{");
        bool includesAll = false;
        var entries = new List<MapEntry>();
        if (!reader.Current.Is("}"))
        {
            do
            {
                if (reader.Current.Is(".") && reader.Peek(1).Is("*"))
                {
                    reader.Take();
                    reader.Take();
                    includesAll = true;
                }
                else
                {
                    entries.Add(ProjectedEntry(subject));
                }
            }
            while (reader.TakeSymbol(","));
        }
        if (!reader.TakeSymbol("}")) throw reader.Unexpected("',' or '}' of a map projection");
        return new MapProjection(subject, includesAll, new(entries)) { Position = subject.Position };
    }

    private MapEntry ProjectedEntry(Variable subject)
    {
        var at = reader.Position;
        if (reader.TakeSymbol("."))
        {
            string key = reader.ExpectName("A property or *");
            return new MapEntry(key, new PropertyAccess(subject, key) { Position = at }) { Position = at };
        }
        if (reader.Peek(1).Is(":")) return Entry();
        string name = reader.ExpectName("A property such as .name, a variable, or a name with a value");
        return new MapEntry(name, new Variable(name) { Position = at }) { Position = at };
    }

    private MapEntry Entry()
    {
        var at = reader.Position;
        string key = reader.ExpectName("A name");
        reader.ExpectSymbol(":");
        return new MapEntry(key, expressions.Parse()) { Position = at };
    }

    // A pattern, or one with a name: p = (a)-->(b).
    private bool IsPattern() => PatternAhead.IsPattern(reader)
        || (reader.Current.Kind is TokenKind.Word or TokenKind.QuotedName && reader.Peek(1).Is("=") && PatternAhead.IsPattern(reader, ahead: 2));

    private PatternComprehension PatternComprehension()
    {
        var pattern = expressions.Patterns.Part();
        var where = reader.TakeWord("WHERE") ? expressions.Parse(barEnds: true) : null;
        if (!reader.TakeSymbol("|")) throw reader.Unexpected("WHERE or '|' of a pattern comprehension");
        var result = expressions.Parse();
        reader.ExpectSymbol("]");
        return new PatternComprehension(pattern, where, result);
    }

    private ListComprehension ListComprehension()
    {
        string variable = reader.Take().Text;
        reader.Take();
        var list = expressions.Parse(barEnds: true);
        var where = reader.TakeWord("WHERE") ? expressions.Parse(barEnds: true) : null;
        var result = reader.TakeSymbol("|") ? expressions.Parse() : null;
        if (!reader.TakeSymbol("]")) throw reader.Unexpected("WHERE, '|' or ']' of a list comprehension");
        return new ListComprehension(variable, list, where, result);
    }
}
