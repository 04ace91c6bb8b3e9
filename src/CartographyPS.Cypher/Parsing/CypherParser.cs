using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Parsing;

/// <summary>Parses texts to syntax trees. Whether the names in them are known is checked afterwards.</summary>
internal static class CypherParser
{
    /// <summary>Parses a query that reads.</summary>
    /// <exception cref="CypherSyntaxException">The text is not Cypher, or writes.</exception>
    public static Statement Parse(string text) => Parse(text, mayWrite: false);

    /// <summary>Parses a text that may also write, with which the set-up of a test makes its graph.</summary>
    /// <exception cref="CypherSyntaxException">The text is not Cypher.</exception>
    public static Statement ParseSetUp(string text) => Parse(text, mayWrite: true);

    private static Statement Parse(string text, bool mayWrite)
    {
        var reader = new TokenReader(text);
        var at = reader.Position;
        var mode = QueryMode.Run;
        if (reader.TakeWord("EXPLAIN")) mode = QueryMode.Explain;
        else if (reader.TakeWord("PROFILE")) mode = QueryMode.Profile;
        SkipVersion(reader);

        var query = new QueryParser(reader, mayWrite).Parse();
        if (reader.TakeSymbol(";") && reader.Current.Kind != TokenKind.End) throw reader.Fault("Another query follows the semicolon. Run one query at a time.");
        if (reader.Current.Kind != TokenKind.End) throw reader.Unexpected("A clause such as MATCH, WITH or RETURN, or the end of the query");
        return new Statement(mode, query) { Position = at };
    }

    // CYPHER 5 and CYPHER runtime=...: this interpreter has neither versions nor runtimes.
    private static void SkipVersion(TokenReader reader)
    {
        if (!reader.TakeWord("CYPHER")) return;
        if (reader.Current.Kind is TokenKind.Integer or TokenKind.Float) reader.Take();
        while (reader.Current.Kind == TokenKind.Word && reader.Peek(1).Is("="))
        {
            reader.Take();
            reader.Take();
            reader.Take();
        }
    }
}
