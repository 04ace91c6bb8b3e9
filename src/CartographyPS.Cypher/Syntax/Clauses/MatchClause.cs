namespace CartographyPS.Cypher.Syntax;

/// <summary>MATCH and OPTIONAL MATCH.</summary>
/// <param name="Parts">The patterns.</param>
/// <param name="Where">The condition; null for none.</param>
/// <param name="IsOptional">It is an OPTIONAL MATCH.</param>
internal sealed record MatchClause(SyntaxList<PatternPart> Parts, Expression? Where, bool IsOptional) : Clause;
