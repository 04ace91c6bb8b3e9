using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Syntax;

/// <summary>A type: <c>INTEGER</c>, <c>LIST&lt;STRING&gt; NOT NULL</c>.</summary>
/// <param name="Types">The types of values that it has.</param>
/// <param name="TakesNull">Null is of the type too.</param>
/// <param name="Elements">What each element of a list must be; null for anything.</param>
internal sealed record TypeName(CypherType Types, bool TakesNull, TypeUnion? Elements) : SyntaxNode;
