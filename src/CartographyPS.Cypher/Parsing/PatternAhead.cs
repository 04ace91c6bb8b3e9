namespace CartographyPS.Cypher.Parsing;

/// <summary>Tells a pattern from an expression in parentheses: a node in parentheses is followed by a relationship.</summary>
internal static class PatternAhead
{
    /// <summary>Tells whether the parenthesis at hand begins a pattern with a relationship.</summary>
    /// <param name="reader">The tokens.</param>
    /// <param name="ahead">The number of tokens before the parenthesis.</param>
    public static bool IsPattern(TokenReader reader, int ahead = 0) =>
        reader.Peek(ahead).Is("(") && BeginsAsNode(reader, ahead + 1) && FollowsRelationship(reader, ahead);

    private static bool BeginsAsNode(TokenReader reader, int ahead)
    {
        var first = reader.Peek(ahead);
        if (first.Is(")") || first.Is(":") || first.Is("{")) return true;
        if (first.Kind is not (TokenKind.Word or TokenKind.QuotedName)) return false;
        var second = reader.Peek(ahead + 1);
        return second.Is(")") || second.Is(":") || second.Is("{") || second.IsWord("WHERE")
            || (second.IsWord("IS") && !reader.Peek(ahead + 2).IsWord("NULL") && !reader.Peek(ahead + 2).IsWord("NOT"));
    }

    private static bool FollowsRelationship(TokenReader reader, int ahead)
    {
        int at = Arrows.IsLeftHead(reader.AfterParentheses(ahead, 0)) ? 1 : 0;
        var next = reader.AfterParentheses(ahead, at + 1);
        return Arrows.IsLine(reader.AfterParentheses(ahead, at)) && (Arrows.IsLine(next) || next.Is("["));
    }
}
