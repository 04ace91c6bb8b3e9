namespace CartographyPS.Cypher.Syntax;

/// <summary>A pattern comprehension: [(a)--&gt;(b) WHERE ... | ...].</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Where">The condition; null for none.</param>
/// <param name="Result">What is computed of each match.</param>
internal sealed record PatternComprehension(PatternPart Pattern, Expression? Where, Expression Result) : Expression;
