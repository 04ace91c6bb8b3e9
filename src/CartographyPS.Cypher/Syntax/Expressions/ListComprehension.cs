namespace CartographyPS.Cypher.Syntax;

/// <summary>A list comprehension: [x IN list WHERE ... | ...].</summary>
/// <param name="Variable">The variable of an item.</param>
/// <param name="List">The list.</param>
/// <param name="Where">The condition; null for none.</param>
/// <param name="Result">What is computed of an item; null for the item.</param>
internal sealed record ListComprehension(string Variable, Expression List, Expression? Where, Expression? Result) : Expression;
