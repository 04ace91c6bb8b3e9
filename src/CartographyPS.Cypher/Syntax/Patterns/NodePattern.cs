namespace CartographyPS.Cypher.Syntax;

/// <summary>A node in a pattern.</summary>
/// <param name="Variable">Its name; null for none.</param>
/// <param name="Labels">What its labels must fulfil; null for anything.</param>
/// <param name="Properties">A map or a parameter of the properties that it must have; null for none.</param>
/// <param name="Where">The condition inside of the pattern; null for none.</param>
internal sealed record NodePattern(string? Variable, LabelExpression? Labels, Expression? Properties, Expression? Where) : SyntaxNode;
