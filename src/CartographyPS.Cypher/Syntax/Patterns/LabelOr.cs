namespace CartographyPS.Cypher.Syntax;

/// <summary>Either: A|B.</summary>
/// <param name="Left">One.</param>
/// <param name="Right">The other.</param>
internal sealed record LabelOr(LabelExpression Left, LabelExpression Right) : LabelExpression;
