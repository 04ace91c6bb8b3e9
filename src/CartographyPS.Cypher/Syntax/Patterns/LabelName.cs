namespace CartographyPS.Cypher.Syntax;

/// <summary>A label or type by its name.</summary>
/// <param name="Name">The name.</param>
internal sealed record LabelName(string Name) : LabelExpression;
