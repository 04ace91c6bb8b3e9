namespace CartographyPS.Cypher.Syntax;

/// <summary>An operator with two operands.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Left">The operand before it.</param>
/// <param name="Right">The operand behind it.</param>
internal sealed record BinaryExpression(BinaryOperator Operator, Expression Left, Expression Right) : Expression;
