namespace CartographyPS.Cypher.Syntax;

/// <summary>A column after YIELD.</summary>
/// <param name="Column">Its name.</param>
/// <param name="Alias">Its name in the query; null for the same.</param>
internal sealed record YieldItem(string Column, string? Alias) : SyntaxNode;
