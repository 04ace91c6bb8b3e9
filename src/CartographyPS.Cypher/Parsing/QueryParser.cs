using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Parsing;

/// <summary>Parses queries: clauses that follow each other, and UNION.</summary>
internal sealed class QueryParser
{
    private readonly TokenReader _reader;
    private readonly ExpressionParser _expressions;
    private readonly ClauseParser _clauses;

    /// <summary>Creates the parser.</summary>
    /// <param name="reader">The tokens.</param>
    /// <param name="mayWrite">Clauses that write are allowed.</param>
    public QueryParser(TokenReader reader, bool mayWrite)
    {
        _reader = reader;
        _expressions = new ExpressionParser(reader, Subquery);
        _clauses = new ClauseParser(reader, _expressions, Block, mayWrite);
    }

    /// <summary>Parses a query.</summary>
    public Query Parse()
    {
        var at = _reader.Position;
        var branches = new List<SingleQuery> { Branch() };
        bool? isAll = null;
        while (_reader.Current.IsWord("UNION"))
        {
            var union = _reader.Take();
            bool all = _reader.TakeWord("ALL");
            if (!all) _reader.TakeWord("DISTINCT");
            if (isAll is { } before && before != all)
                throw _reader.FaultAt("UNION and UNION ALL cannot be mixed in one query.", union.Start, "InvalidClauseComposition");
            isAll = all;
            branches.Add(Branch());
        }
        return new Query(new(branches), isAll ?? false) { Position = at };
    }

    private SingleQuery Branch()
    {
        var at = _reader.Position;
        var clauses = new List<Clause>();
        while (_clauses.Next() is { } clause) clauses.Add(clause);
        if (clauses.Count == 0) throw _reader.Unexpected("A clause such as MATCH, UNWIND, WITH or RETURN");
        return new SingleQuery(new(clauses)) { Position = at };
    }

    // A whole query in braces.
    private Query Block()
    {
        _reader.ExpectSymbol("{");
        _reader.Enter();
        var query = Parse();
        _reader.Leave();
        if (!_reader.TakeSymbol("}")) throw _reader.Unexpected("A clause or '}' of the subquery");
        return query;
    }

    // As in EXISTS { }: a whole query, or a pattern alone.
    private Query Subquery()
    {
        if (ClauseParser.IsClause(_reader.Peek(1), _reader.Peek(2))) return Block();

        _reader.ExpectSymbol("{");
        _reader.Enter();
        var at = _reader.Position;
        var parts = _expressions.Patterns.Parts();
        var where = _reader.TakeWord("WHERE") ? _expressions.Parse() : null;
        _reader.Leave();
        if (!_reader.TakeSymbol("}")) throw _reader.Unexpected("WHERE or '}' of the subquery");
        var match = new MatchClause(parts, where, IsOptional: false) { Position = at };
        return new Query(new([new SingleQuery(new([match])) { Position = at }]), IsUnionAll: false) { Position = at };
    }
}
