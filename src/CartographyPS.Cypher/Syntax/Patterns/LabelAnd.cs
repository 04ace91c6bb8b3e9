namespace CartographyPS.Cypher.Syntax;

/// <summary>Both: A&amp;B, and :A:B.</summary>
/// <param name="Left">One.</param>
/// <param name="Right">The other.</param>
internal sealed record LabelAnd(LabelExpression Left, LabelExpression Right) : LabelExpression;
