namespace CartographyPS.Cypher.Syntax;

/// <summary>Types of which a value must have one: <c>INTEGER | STRING NOT NULL</c>.</summary>
/// <param name="Alternatives">The types.</param>
internal sealed record TypeUnion(SyntaxList<TypeName> Alternatives) : SyntaxNode;
