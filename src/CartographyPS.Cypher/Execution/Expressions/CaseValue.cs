using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>The first alternative whose condition is true, or that equals a value: <c>CASE</c>.</summary>
/// <param name="subject">The value that the alternatives are compared with; null when they are conditions.</param>
/// <param name="alternatives">The alternatives with their results.</param>
/// <param name="otherwise">The result when there is none; null for null.</param>
internal sealed class CaseValue(Evaluator? subject, IReadOnlyList<(Evaluator When, Evaluator Then)> alternatives, Evaluator? otherwise) : Evaluator
{
    /// <inheritdoc/>
    public override object? Evaluate(Frame frame)
    {
        object? value = subject?.Evaluate(frame);
        foreach (var (when, then) in alternatives)
        {
            bool fits = subject is null ? when.IsTrue(frame) : Equality.Equal(value, when.Evaluate(frame)) == true;
            if (fits) return then.Evaluate(frame);
        }
        return otherwise?.Evaluate(frame);
    }
}
