using CartographyPS.Cypher.Execution.Expressions;
using CartographyPS.Cypher.Functions.Aggregations;

namespace CartographyPS.Cypher.Execution.Operators.Shaping;

/// <summary>A call of an aggregating function.</summary>
/// <param name="Slot">The slot that its result is written to.</param>
/// <param name="Arguments">Its arguments; none for <c>count(*)</c>.</param>
/// <param name="IsDistinct">It counts equal values of its first argument once.</param>
/// <param name="Start">Starts an aggregation.</param>
/// <param name="Keeps">It keeps the values, as <c>collect</c> does.</param>
/// <param name="Text">The text that EXPLAIN shows.</param>
internal sealed record AggregateCall(int Slot, IReadOnlyList<Evaluator> Arguments, bool IsDistinct, Func<Accumulator> Start, bool Keeps, string Text)
{
    /// <summary>It counts rows: <c>count(*)</c>, or <c>count(n)</c> of a variable without DISTINCT.</summary>
    public bool IsCount { get; init; }

    /// <summary>The slot of the variable that it counts; null for <c>count(*)</c>.</summary>
    public int? CountedSlot { get; init; }
}
