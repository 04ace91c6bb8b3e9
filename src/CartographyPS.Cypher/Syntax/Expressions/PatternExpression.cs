namespace CartographyPS.Cypher.Syntax;

/// <summary>A pattern as a condition: (a)--&gt;(b). With shortestPath it is the path or paths.</summary>
/// <param name="Pattern">The pattern.</param>
internal sealed record PatternExpression(PatternPart Pattern) : Expression;
