namespace CartographyPS.Cypher.Syntax;

/// <summary>A relationship and the node behind it.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="Node">The node.</param>
internal sealed record PatternStep(RelationshipPattern Relationship, NodePattern Node) : SyntaxNode;
