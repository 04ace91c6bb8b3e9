namespace CartographyPS.Cypher.Syntax;

/// <summary>A clause of a query.</summary>
internal abstract record Clause : SyntaxNode;
