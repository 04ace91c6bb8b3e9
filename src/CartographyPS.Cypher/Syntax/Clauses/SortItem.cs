namespace CartographyPS.Cypher.Syntax;

/// <summary>An item of ORDER BY.</summary>
/// <param name="Expression">The value.</param>
/// <param name="IsDescending">The greatest comes first.</param>
internal sealed record SortItem(Expression Expression, bool IsDescending) : SyntaxNode;
