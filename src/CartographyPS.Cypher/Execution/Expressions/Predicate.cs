using CartographyPS.Cypher.Execution.Operators;

namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>A condition on a row.</summary>
/// <param name="evaluator">Computes it.</param>
/// <param name="text">The text that EXPLAIN shows.</param>
/// <param name="plans">The plans of its subqueries.</param>
internal sealed class Predicate(Evaluator evaluator, string text, IReadOnlyList<Operator> plans)
{
    /// <summary>The text that EXPLAIN shows.</summary>
    public string Text { get; } = text;

    /// <summary>The plans of its subqueries.</summary>
    public IReadOnlyList<Operator> Plans { get; } = plans;

    /// <summary>Tells whether it is true: not false, not null.</summary>
    public bool IsTrue(Frame frame) => evaluator.IsTrue(frame);
}
