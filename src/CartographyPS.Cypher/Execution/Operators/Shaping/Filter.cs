using CartographyPS.Cypher.Execution.Expressions;

namespace CartographyPS.Cypher.Execution.Operators.Shaping;

/// <summary>Passes on the rows for which all conditions are true (not null, not false).</summary>
internal sealed class Filter(Operator input, IReadOnlyList<Predicate> conditions)
    : Operator([input, .. conditions.SelectMany(condition => condition.Plans)])
{
    /// <inheritdoc/>
    public override string Name => "Filter";

    /// <inheritdoc/>
    public override string Details => string.Join(" AND ", conditions.Select(condition => condition.Text));

    /// <inheritdoc/>
    protected override IEnumerable<Frame> Rows(Frame frame)
    {
        foreach (var _ in Children[0].Open(frame))
        {
            frame.Tick();
            if (Passes(frame)) yield return frame;
        }
    }

    private bool Passes(Frame frame)
    {
        for (int index = 0; index < conditions.Count; index++)
        {
            if (!conditions[index].IsTrue(frame)) return false;
        }
        return true;
    }
}
