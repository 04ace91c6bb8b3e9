namespace CartographyPS.Cypher.Parsing;

/// <summary>A token of a query.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">A name without backticks, a parameter's name without <c>$</c>, the content of a text; else the token as written.</param>
/// <param name="Start">The number of characters before it.</param>
/// <param name="End">The number of characters up to its end.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int End)
{
    /// <summary>Tells whether it is a symbol.</summary>
    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    /// <summary>Tells whether it is a keyword, in upper or lower case.</summary>
    public bool IsWord(string word) => Kind == TokenKind.Word && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
