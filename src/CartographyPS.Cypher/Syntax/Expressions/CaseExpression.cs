namespace CartographyPS.Cypher.Syntax;

/// <summary>CASE.</summary>
/// <param name="Subject">What the alternatives are compared with; null when they are conditions.</param>
/// <param name="Alternatives">The alternatives.</param>
/// <param name="Otherwise">The value after ELSE; null for none.</param>
internal sealed record CaseExpression(Expression? Subject, SyntaxList<CaseAlternative> Alternatives, Expression? Otherwise) : Expression;
