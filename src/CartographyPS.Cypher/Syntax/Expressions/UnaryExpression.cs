namespace CartographyPS.Cypher.Syntax;

/// <summary>An operator with one operand.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Operand">The operand.</param>
internal sealed record UnaryExpression(UnaryOperator Operator, Expression Operand) : Expression;
