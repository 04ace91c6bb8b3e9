namespace CartographyPS.Cypher.Syntax;

/// <summary>A part of a query. Two are equal when they say the same, wherever they stand.</summary>
internal abstract record SyntaxNode
{
    /// <summary>The place of its first character in the query.</summary>
    public TextPosition Position { get; init; }
}
