using CartographyPS.Cypher.Execution.Expressions;

namespace CartographyPS.Cypher.Execution.Operators.Shaping;

/// <summary>Skips rows, then passes on at most a number of them, and then reads no more of its input.</summary>
/// <param name="input">The rows.</param>
/// <param name="skip">The number of rows to skip; null for none.</param>
/// <param name="limit">The number of rows to pass on; null for all.</param>
internal sealed class Limit(Operator input, RowCount? skip, RowCount? limit) : Operator(input)
{
    /// <inheritdoc/>
    public override string Name => limit is null ? "Skip" : skip is null ? "Limit" : "SkipLimit";

    /// <inheritdoc/>
    public override string Details => string.Join(" ", new[] { skip?.Text, limit?.Text }.Where(text => text is not null));

    /// <inheritdoc/>
    protected override IEnumerable<Frame> Rows(Frame frame)
    {
        long skipped = skip?.Evaluate(frame) ?? 0;
        long left = limit?.Evaluate(frame) ?? long.MaxValue;
        if (left == 0) yield break;
        foreach (var _ in Children[0].Open(frame))
        {
            frame.Tick();
            if (skipped-- > 0) continue;
            yield return frame;
            if (--left == 0) yield break;
        }
    }
}
