namespace CartographyPS.Cypher.Syntax;

/// <summary>A comparison, or a chain of them: a &lt; b &lt;= c.</summary>
/// <param name="First">The first operand.</param>
/// <param name="Terms">The further operands, one or more.</param>
internal sealed record ComparisonExpression(Expression First, SyntaxList<ComparisonTerm> Terms) : Expression;
