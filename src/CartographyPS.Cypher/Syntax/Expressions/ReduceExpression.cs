namespace CartographyPS.Cypher.Syntax;

/// <summary>reduce(result = start, x IN list | step).</summary>
/// <param name="Accumulator">The variable of the result so far.</param>
/// <param name="Start">The result before the first item.</param>
/// <param name="Variable">The variable of an item.</param>
/// <param name="List">The list.</param>
/// <param name="Step">The result after an item.</param>
internal sealed record ReduceExpression(string Accumulator, Expression Start, string Variable, Expression List, Expression Step) : Expression;
