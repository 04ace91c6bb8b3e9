namespace CartographyPS.Cypher.Syntax;

/// <summary>A whole text.</summary>
/// <param name="Mode">What is wanted of it.</param>
/// <param name="Query">The query.</param>
internal sealed record Statement(QueryMode Mode, Query Query) : SyntaxNode;
