namespace CartographyPS.Cypher.Syntax;

/// <summary>The opposite: !A.</summary>
/// <param name="Operand">What must not be fulfilled.</param>
internal sealed record LabelNot(LabelExpression Operand) : LabelExpression;
