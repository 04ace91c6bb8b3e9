namespace CartographyPS.Cypher.Syntax;

/// <summary>A test of the items of a list: any(x IN list WHERE ...).</summary>
/// <param name="Kind">The number of items that must fulfil the condition.</param>
/// <param name="Variable">The variable of an item.</param>
/// <param name="List">The list.</param>
/// <param name="Where">The condition.</param>
internal sealed record QuantifierExpression(QuantifierKind Kind, string Variable, Expression List, Expression Where) : Expression;
