namespace CartographyPS.Cypher.Syntax;

/// <summary>A chain of nodes and relationships.</summary>
/// <param name="Variable">The name of its path; null for none.</param>
/// <param name="Selector">The paths that are wanted.</param>
/// <param name="Start">The first node.</param>
/// <param name="Steps">The further nodes, each with the relationship that leads to it.</param>
internal sealed record PatternPart(string? Variable, PathSelector Selector, NodePattern Start, SyntaxList<PatternStep> Steps) : SyntaxNode;
