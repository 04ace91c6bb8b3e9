using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Parsing;

/// <summary>Parses CALL of subqueries and of procedures.</summary>
/// <param name="reader">The tokens.</param>
/// <param name="expressions">Parses the expressions in them.</param>
/// <param name="block">Parses a query in braces.</param>
internal sealed class CallClauseParser(TokenReader reader, ExpressionParser expressions, Func<Query> block)
{
    /// <summary>Parses what follows CALL.</summary>
    public Clause Parse(bool isOptional)
    {
        if (reader.Current.Is("{")) return Subquery(null, importsAll: false, isOptional);
        if (reader.TakeSymbol("(")) return Importing(isOptional);
        if (isOptional) throw reader.Unexpected("'{' or '(' of a subquery");
        return Procedure();
    }

    // CALL (a, b) { ... }
    private CallSubqueryClause Importing(bool isOptional)
    {
        bool importsAll = reader.TakeSymbol("*");
        var imports = new List<string>();
        if (!importsAll && !reader.Current.Is(")"))
        {
            do imports.Add(reader.ExpectName("A variable"));
            while (reader.TakeSymbol(","));
        }
        reader.ExpectSymbol(")");
        return Subquery(new(imports), importsAll, isOptional);
    }

    private CallSubqueryClause Subquery(SyntaxList<string>? imports, bool importsAll, bool isOptional)
    {
        var query = block();
        if (reader.Current.IsWord("IN") && (reader.Peek(1).IsWord("TRANSACTIONS") || reader.Peek(2).IsWord("TRANSACTIONS")))
            throw reader.Fault("CALL { } IN TRANSACTIONS is for queries that write, and a query of the ledger only reads.", "WritingClause");
        return new CallSubqueryClause(query, imports, importsAll, isOptional);
    }

    private CallProcedureClause Procedure()
    {
        string name = reader.ExpectName("'{' of a subquery, or a procedure such as db.labels()");
        while (reader.TakeSymbol(".")) name += "." + reader.ExpectName("A procedure");
        SyntaxList<Expression>? arguments = reader.TakeSymbol("(") ? expressions.Arguments() : null;
        if (!reader.TakeWord("YIELD")) return new CallProcedureClause(name, arguments, null, YieldsAll: false, null);
        if (reader.TakeSymbol("*")) return new CallProcedureClause(name, arguments, null, YieldsAll: true, Where());

        var columns = new List<YieldItem>();
        // "YIELD -" names no column.
        if (!reader.TakeSymbol("-"))
        {
            do columns.Add(Column());
            while (reader.TakeSymbol(","));
        }
        return new CallProcedureClause(name, arguments, new(columns), YieldsAll: false, Where());
    }

    private YieldItem Column()
    {
        var at = reader.Position;
        string column = reader.ExpectName("A column of the procedure");
        return new YieldItem(column, reader.TakeWord("AS") ? reader.ExpectName("A name") : null) { Position = at };
    }

    private Expression? Where() => reader.TakeWord("WHERE") ? expressions.Parse() : null;
}
