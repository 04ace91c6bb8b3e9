namespace CartographyPS.Cypher.Syntax;

/// <summary>CREATE. Only the set-up of test graphs has it.</summary>
/// <param name="Parts">The patterns.</param>
internal sealed record CreateClause(SyntaxList<PatternPart> Parts) : Clause;
