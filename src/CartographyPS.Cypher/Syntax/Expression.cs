namespace CartographyPS.Cypher.Syntax;

/// <summary>An expression.</summary>
internal abstract record Expression : SyntaxNode;
