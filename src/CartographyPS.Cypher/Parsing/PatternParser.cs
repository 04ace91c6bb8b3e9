using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Parsing;

/// <summary>Parses patterns.</summary>
/// <param name="reader">The tokens.</param>
/// <param name="expressions">Parses the expressions in them.</param>
internal sealed class PatternParser(TokenReader reader, ExpressionParser expressions)
{
    /// <summary>Parses patterns that commas separate.</summary>
    public SyntaxList<PatternPart> Parts()
    {
        var parts = new List<PatternPart>();
        do parts.Add(Part());
        while (reader.TakeSymbol(","));
        return new(parts);
    }

    /// <summary>Parses a pattern, which may have a name.</summary>
    public PatternPart Part()
    {
        var at = reader.Position;
        string? variable = null;
        if (reader.Current.Kind is TokenKind.Word or TokenKind.QuotedName && reader.Peek(1).Is("="))
        {
            variable = reader.Take().Text;
            reader.Take();
        }
        if (IsShortest()) return Shortest() with { Variable = variable, Position = at };
        if (reader.Current.IsWord("SHORTEST") || reader.Current.IsWord("ANY") || reader.Current.IsWord("ALL"))
            throw reader.Fault("Path selectors are not supported. Use shortestPath((a)-[*]-(b)) or allShortestPaths(...).");
        return Chain() with { Variable = variable, Position = at };
    }

    /// <summary>Tells whether shortestPath( or allShortestPaths( is next.</summary>
    public bool IsShortest() => reader.Peek(1).Is("(") && (reader.Current.IsWord("shortestPath") || reader.Current.IsWord("allShortestPaths"));

    /// <summary>Parses shortestPath(...) or allShortestPaths(...).</summary>
    public PatternPart Shortest()
    {
        var at = reader.Position;
        var selector = reader.Take().IsWord("shortestPath") ? PathSelector.Shortest : PathSelector.AllShortest;
        reader.ExpectSymbol("(");
        var chain = Chain();
        if (chain.Steps.Count != 1) throw reader.FaultAt("shortestPath and allShortestPaths take two nodes and one relationship between them.", at.Offset);
        reader.ExpectSymbol(")");
        return chain with { Selector = selector, Position = at };
    }

    /// <summary>Parses nodes and the relationships between them.</summary>
    public PatternPart Chain()
    {
        var at = reader.Position;
        if (reader.Current.Is("(") && reader.Peek(1).Is("("))
            throw reader.Fault("Quantified path patterns are not supported, and no parentheses around a pattern. Use variable length: (a)-[:TYPE*1..3]->(b).");
        var start = Node();
        var steps = new List<PatternStep>();
        while (IsRelationship())
        {
            var step = reader.Position;
            var relationship = Relationship();
            steps.Add(new PatternStep(relationship, Node()) { Position = step });
        }
        return new PatternPart(null, PathSelector.Every, start, new(steps)) { Position = at };
    }

    private NodePattern Node()
    {
        var at = reader.Position;
        if (!reader.TakeSymbol("(")) throw reader.Unexpected("A node such as (n:Label)");
        string? variable = Name();
        var labels = Labels("A label");
        var properties = Properties();
        var where = reader.TakeWord("WHERE") ? expressions.Parse() : null;
        if (!reader.TakeSymbol(")")) throw reader.Unexpected("':', '{', WHERE or ')' of a node");
        return new NodePattern(variable, labels, properties, where) { Position = at };
    }

    // A name that is none of the keywords which may stand in its place.
    private string? Name()
    {
        if (reader.Current.Kind == TokenKind.QuotedName) return reader.Take().Text;
        if (reader.Current.Kind != TokenKind.Word) return null;
        if (reader.Current.IsWord("WHERE") && !reader.Peek(1).Is(")") && !reader.Peek(1).Is(":") && !reader.Peek(1).Is("]")) return null;
        return reader.Take().Text;
    }

    private LabelExpression? Labels(string what) =>
        reader.TakeSymbol(":") || (reader.Current.IsWord("IS") && reader.TakeWord("IS")) ? new LabelParser(reader, what).Parse() : null;

    private MapLiteral? Properties()
    {
        if (reader.Current.Is("{")) return expressions.Map();
        if (reader.Current.Kind != TokenKind.Parameter) return null;
        throw reader.Fault("A parameter cannot be all properties of a pattern. Name each: {id: $id}.", "InvalidParameterUse");
    }

    private bool IsRelationship() => Arrows.IsLine(reader.Current) || (Arrows.IsLeftHead(reader.Current) && Arrows.IsLine(reader.Peek(1)));

    private RelationshipPattern Relationship()
    {
        var at = reader.Position;
        bool left = Take(Arrows.IsLeftHead(reader.Current));
        if (!Take(Arrows.IsLine(reader.Current))) throw reader.Unexpected("'-'");
        var relationship = new RelationshipPattern(null, null, PatternDirection.Either, null, null, null);
        if (reader.TakeSymbol("["))
        {
            string? variable = Name();
            var types = Labels("A relationship type");
            var length = Length();
            var properties = Properties();
            var where = reader.TakeWord("WHERE") ? expressions.Parse() : null;
            // A length without its star, or one that is negative.
            if (reader.Current.Is("..") || (length is not null && reader.Current.Is("-")))
                throw reader.Fault("The length of a relationship is written *1..3, with a star and no sign.", "InvalidRelationshipPattern");
            if (!reader.TakeSymbol("]")) throw reader.Unexpected("':', '*', '{', WHERE or ']' of a relationship");
            relationship = new RelationshipPattern(variable, types, PatternDirection.Either, length, properties, where);
        }
        if (!Take(Arrows.IsLine(reader.Current))) throw reader.Unexpected("'-' of a relationship");
        bool right = Take(Arrows.IsRightHead(reader.Current));
        if (reader.Current.Is("+") || reader.Current.Is("*") || (reader.Current.Is("{") && !reader.Peek(1).Is("}")))
            throw reader.Fault("Quantified relationships are not supported. Use variable length: -[:TYPE*1..3]->.");
        return relationship with
        {
            Direction = left == right ? PatternDirection.Either : left ? PatternDirection.Left : PatternDirection.Right,
            Position = at,
        };
    }

    private bool Take(bool isNext)
    {
        if (isNext) reader.Take();
        return isNext;
    }

    private PatternLength? Length()
    {
        var at = reader.Position;
        if (!reader.TakeSymbol("*")) return null;
        long? min = Bound();
        if (!reader.TakeSymbol("..")) return new PatternLength(min, min) { Position = at };
        return new PatternLength(min, Bound()) { Position = at };
    }

    private long? Bound() => reader.Current.Kind == TokenKind.Integer ? (long)NumberLiteral.Value(reader.Take(), isNegative: false, reader) : null;
}
