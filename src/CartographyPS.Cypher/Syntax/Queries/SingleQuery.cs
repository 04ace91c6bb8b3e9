namespace CartographyPS.Cypher.Syntax;

/// <summary>Clauses that follow each other.</summary>
/// <param name="Clauses">The clauses.</param>
internal sealed record SingleQuery(SyntaxList<Clause> Clauses) : SyntaxNode;
