namespace CartographyPS.Cypher.Syntax;

/// <summary>A comparison with the operand before it.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Operand">The operand behind it.</param>
internal sealed record ComparisonTerm(ComparisonOperator Operator, Expression Operand) : SyntaxNode;
