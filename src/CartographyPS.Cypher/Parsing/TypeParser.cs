using CartographyPS.Cypher.Syntax;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Parsing;

/// <summary>Parses types: <c>STRING NOT NULL</c>, <c>LIST&lt;INTEGER | FLOAT&gt;</c>.</summary>
/// <param name="reader">The tokens.</param>
/// <param name="takesOr">A <c>|</c> belongs to the type; else it ends it.</param>
internal sealed class TypeParser(TokenReader reader, bool takesOr = true)
{
    // What a property can hold, other than lists.
    private const CypherType Storable = CypherType.Boolean | CypherType.String | CypherType.Number | CypherType.Temporal | CypherType.Point;

    private static readonly Dictionary<string, CypherType> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["BOOL"] = CypherType.Boolean, ["BOOLEAN"] = CypherType.Boolean,
        ["STRING"] = CypherType.String, ["VARCHAR"] = CypherType.String,
        ["INT"] = CypherType.Integer, ["INTEGER"] = CypherType.Integer,
        ["FLOAT"] = CypherType.Float,
        ["DATE"] = CypherType.Date, ["DURATION"] = CypherType.Duration, ["POINT"] = CypherType.Point,
        ["NODE"] = CypherType.Node, ["VERTEX"] = CypherType.Node,
        ["RELATIONSHIP"] = CypherType.Relationship, ["EDGE"] = CypherType.Relationship,
        ["MAP"] = CypherType.Map, ["PATH"] = CypherType.Path, ["LIST"] = CypherType.List, ["ARRAY"] = CypherType.List,
        ["NULL"] = CypherType.None, ["NOTHING"] = CypherType.None,
    };

    private static readonly Dictionary<string, CypherType> Pairs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["LOCAL TIME"] = CypherType.LocalTime, ["ZONED TIME"] = CypherType.ZonedTime,
        ["LOCAL DATETIME"] = CypherType.LocalDateTime, ["ZONED DATETIME"] = CypherType.ZonedDateTime,
        ["SIGNED INTEGER"] = CypherType.Integer, ["ANY VALUE"] = CypherType.Any,
        ["ANY NODE"] = CypherType.Node, ["ANY VERTEX"] = CypherType.Node,
        ["ANY RELATIONSHIP"] = CypherType.Relationship, ["ANY EDGE"] = CypherType.Relationship, ["ANY MAP"] = CypherType.Map,
    };

    /// <summary>Parses what follows <c>::</c>.</summary>
    public TypeUnion Parse()
    {
        var at = reader.Position;
        reader.Enter();
        var alternatives = new List<TypeName>();
        do alternatives.Add(Name());
        while (takesOr && reader.TakeSymbol("|"));
        reader.Leave();
        return new TypeUnion(new(alternatives)) { Position = at };
    }

    private TypeName Name()
    {
        var at = reader.Position;
        var type = First();
        if (reader.TakeWords("NOT", "NULL") || reader.TakeSymbol("!")) type = type with { TakesNull = false };
        while (reader.TakeWord("LIST") || reader.TakeWord("ARRAY"))
        {
            type = List(new TypeUnion(new([type])) { Position = at });
            if (reader.TakeWords("NOT", "NULL") || reader.TakeSymbol("!")) type = type with { TakesNull = false };
        }
        return type with { Position = at };
    }

    private TypeName First()
    {
        var word = reader.Current;
        if (word.Kind != TokenKind.Word) throw Unknown();
        if (reader.TakeWords("PROPERTY", "VALUE"))
            return new(Storable | CypherType.List, TakesNull: true, new TypeUnion(new([new(Storable, TakesNull: false, null)])));
        if (Pairs.TryGetValue(word.Text + " " + reader.Peek(1).Text, out var pair))
        {
            reader.Take();
            reader.Take();
            return new(pair, TakesNull: true, null);
        }
        if (reader.TakeWord("ANY")) return new(CypherType.Any, TakesNull: true, null);
        if (!Words.TryGetValue(word.Text, out var type)) throw Unknown();
        reader.Take();
        if (type != CypherType.List) return new(type, TakesNull: !word.IsWord("NOTHING"), null);

        reader.ExpectSymbol("<");
        var elements = new TypeParser(reader).Parse();
        reader.ExpectSymbol(">");
        return List(elements);
    }

    private static TypeName List(TypeUnion elements) => new(CypherType.List, TakesNull: true, elements);

    private CypherSyntaxException Unknown() => reader.Unexpected("A type such as STRING, INTEGER, FLOAT, BOOLEAN, ZONED DATETIME, NODE, MAP or LIST<STRING>");
}
