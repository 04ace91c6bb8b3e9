using CartographyPS.Cypher.Execution.Expressions;

namespace CartographyPS.Cypher.Execution.Operators.Shaping;

/// <summary>A value that is computed of each row.</summary>
/// <param name="Slot">The slot that it is written to.</param>
/// <param name="Value">The value.</param>
/// <param name="Text">The text that EXPLAIN shows.</param>
/// <param name="Plans">The plans of its subqueries.</param>
internal sealed record Projected(int Slot, Evaluator Value, string Text, IReadOnlyList<Operator> Plans);
