using CartographyPS.Cypher.Execution.Expressions;

namespace CartographyPS.Cypher.Execution.Operators.Shaping;

/// <summary>One of the values that rows are sorted by.</summary>
/// <param name="Value">The value.</param>
/// <param name="IsDescending">The greatest comes first.</param>
/// <param name="Text">The text that EXPLAIN shows.</param>
internal sealed record SortKey(Evaluator Value, bool IsDescending, string Text);
