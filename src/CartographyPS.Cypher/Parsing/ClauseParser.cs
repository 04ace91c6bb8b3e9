using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Parsing;

/// <summary>Parses clauses.</summary>
/// <param name="reader">The tokens.</param>
/// <param name="expressions">Parses the expressions in them.</param>
/// <param name="block">Parses a query in braces.</param>
/// <param name="mayWrite">Clauses that write are allowed.</param>
internal sealed class ClauseParser(TokenReader reader, ExpressionParser expressions, Func<Query> block, bool mayWrite)
{
    private static readonly HashSet<string> Reading = new(StringComparer.OrdinalIgnoreCase) { "MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CALL" };

    private static readonly HashSet<string> Writing = new(StringComparer.OrdinalIgnoreCase)
    {
        "ALTER", "CREATE", "DELETE", "DENY", "DETACH", "DROP", "FOREACH", "GRANT", "INSERT", "LOAD", "MERGE", "NODETACH", "REMOVE",
        "RENAME", "REVOKE", "SET", "START", "STOP", "TERMINATE",
    };

    private readonly CallClauseParser _calls = new(reader, expressions, block);

    /// <summary>Tells whether two tokens begin a clause.</summary>
    public static bool IsClause(Token first, Token second) =>
        first.Kind == TokenKind.Word && !second.Is("=") && (Reading.Contains(first.Text) || Writing.Contains(first.Text));

    /// <summary>Parses a clause; null when none is next.</summary>
    /// <exception cref="CypherSyntaxException">The clause is wrong, or writes.</exception>
    public Clause? Next()
    {
        var at = reader.Position;
        Clause? clause = reader switch
        {
            _ when reader.TakeWord("MATCH") => Match(isOptional: false),
            _ when reader.TakeWords("OPTIONAL", "MATCH") => Match(isOptional: true),
            _ when reader.TakeWords("OPTIONAL", "CALL") => _calls.Parse(isOptional: true),
            _ when reader.TakeWord("CALL") => _calls.Parse(isOptional: false),
            _ when reader.TakeWord("UNWIND") => Unwind(),
            _ when reader.TakeWord("WITH") => new WithClause(Projection(), Where()),
            _ when reader.TakeWord("RETURN") => Return(),
            _ when IsOrder() => new WithClause(Order(at, isDistinct: false, includesAll: true, []), Where: null),
            _ => Write(),
        };
        return clause is null ? null : clause with { Position = at };
    }

    private MatchClause Match(bool isOptional)
    {
        var parts = expressions.Patterns.Parts();
        SkipHints();
        return new MatchClause(parts, Where(), isOptional);
    }

    // USING INDEX n:Label(property), USING SCAN n:Label, USING JOIN ON n: advice to another planner.
    private void SkipHints()
    {
        while (reader.TakeWord("USING"))
        {
            while (reader.Current.Kind != TokenKind.End && !reader.Current.IsWord("USING") && !reader.Current.IsWord("WHERE")
                && !IsClause(reader.Current, reader.Peek(1)))
                reader.Take();
        }
    }

    private Expression? Where() => reader.TakeWord("WHERE") ? expressions.Parse() : null;

    private UnwindClause Unwind()
    {
        var list = expressions.Parse();
        reader.ExpectWord("AS");
        return new UnwindClause(list, reader.ExpectName("A variable"));
    }

    private Projection Projection()
    {
        var at = reader.Position;
        bool isDistinct = reader.TakeWord("DISTINCT");
        bool includesAll = reader.TakeSymbol("*");
        var items = new List<ProjectionItem>();
        if (!includesAll || reader.TakeSymbol(","))
        {
            do items.Add(Item());
            while (reader.TakeSymbol(","));
        }
        return Order(at, isDistinct, includesAll, items);
    }

    // ORDER BY, SKIP and LIMIT may be clauses of their own: they keep all variables, as behind WITH *.
    private bool IsOrder() => !reader.Peek(1).Is("=")
        && ((reader.Current.IsWord("ORDER") && reader.Peek(1).IsWord("BY")) || reader.Current.IsWord("SKIP")
            || reader.Current.IsWord("OFFSET") || reader.Current.IsWord("LIMIT"));

    private ReturnClause Return()
    {
        var projection = Projection();
        return IsOrder() ? throw reader.Fault("ORDER BY, SKIP and LIMIT stand behind RETURN in this order, each once.") : new ReturnClause(projection);
    }

    private Projection Order(TextPosition at, bool isDistinct, bool includesAll, IReadOnlyList<ProjectionItem> items)
    {
        var order = new List<SortItem>();
        if (reader.TakeWords("ORDER", "BY"))
        {
            do order.Add(SortItem());
            while (reader.TakeSymbol(","));
        }
        var skip = reader.TakeWord("SKIP") || reader.TakeWord("OFFSET") ? expressions.Parse() : null;
        var limit = reader.TakeWord("LIMIT") ? expressions.Parse() : null;
        return new Projection(isDistinct, includesAll, new(items), new(order), skip, limit) { Position = at };
    }

    private ProjectionItem Item()
    {
        var at = reader.Position;
        var expression = expressions.Parse();
        string text = reader.Query.Substring(at.Offset, reader.PreviousEnd - at.Offset);
        string? alias = reader.TakeWord("AS") ? reader.ExpectName("A name") : null;
        return new ProjectionItem(expression, alias, text) { Position = at };
    }

    private SortItem SortItem()
    {
        var at = reader.Position;
        var expression = expressions.Parse();
        bool isDescending = reader.TakeWord("DESC") || reader.TakeWord("DESCENDING");
        if (!isDescending && !reader.TakeWord("ASC")) reader.TakeWord("ASCENDING");
        return new SortItem(expression, isDescending) { Position = at };
    }

    private Clause? Write()
    {
        if (!IsClause(reader.Current, reader.Peek(1)) || !Writing.Contains(reader.Current.Text)) return null;
        if (!mayWrite)
        {
            throw reader.Fault(
                $"{reader.Current.Text.ToUpperInvariant()} writes, and a query of the ledger only reads. Syncs alone write the ledger; "
                    + "to change a graph, publish it to Neo4j and write there.",
                "WritingClause");
        }
        if (reader.TakeWord("CREATE")) return new CreateClause(expressions.Patterns.Parts());
        reader.TakeWord("DETACH");
        reader.ExpectWord("DELETE");
        var deleted = new List<Expression>();
        do deleted.Add(expressions.Parse());
        while (reader.TakeSymbol(","));
        return new DeleteClause(new(deleted));
    }
}
