namespace CartographyPS.Cypher.Syntax;

/// <summary>An alternative of CASE.</summary>
/// <param name="When">The condition or value.</param>
/// <param name="Then">The result.</param>
internal sealed record CaseAlternative(Expression When, Expression Then) : SyntaxNode;
