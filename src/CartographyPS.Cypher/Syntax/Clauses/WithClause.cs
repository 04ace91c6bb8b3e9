namespace CartographyPS.Cypher.Syntax;

/// <summary>WITH.</summary>
/// <param name="Projection">What it passes on.</param>
/// <param name="Where">The condition; null for none.</param>
internal sealed record WithClause(Projection Projection, Expression? Where) : Clause;
