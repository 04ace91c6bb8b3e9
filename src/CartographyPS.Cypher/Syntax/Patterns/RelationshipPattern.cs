namespace CartographyPS.Cypher.Syntax;

/// <summary>A relationship in a pattern.</summary>
/// <param name="Variable">Its name; null for none.</param>
/// <param name="Types">What its type must fulfil; null for anything.</param>
/// <param name="Direction">Its direction.</param>
/// <param name="Length">The bounds of its length; null for exactly one.</param>
/// <param name="Properties">A map or a parameter of the properties that it must have; null for none.</param>
/// <param name="Where">The condition inside of the pattern; null for none.</param>
internal sealed record RelationshipPattern(
    string? Variable, LabelExpression? Types, PatternDirection Direction, PatternLength? Length, Expression? Properties, Expression? Where) : SyntaxNode;
