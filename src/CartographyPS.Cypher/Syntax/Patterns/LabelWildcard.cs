namespace CartographyPS.Cypher.Syntax;

/// <summary>Any label: %.</summary>
internal sealed record LabelWildcard : LabelExpression;
