namespace CartographyPS.Cypher.Syntax;

/// <summary>The bounds of a length.</summary>
/// <param name="Min">The least number of relationships; null for 1.</param>
/// <param name="Max">The greatest number; null for no bound.</param>
internal sealed record PatternLength(long? Min, long? Max) : SyntaxNode;
