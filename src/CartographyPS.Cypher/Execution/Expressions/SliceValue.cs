using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>A part of a list: <c>list[from..to]</c>.</summary>
internal sealed class SliceValue(Evaluator list, Evaluator? from, Evaluator? to) : Evaluator
{
    private static readonly object End = long.MaxValue;

    /// <inheritdoc/>
    public override object? Evaluate(Frame frame) =>
        ListAccess.Slice(list.Evaluate(frame), from is null ? Boxed.Of(0L) : from.Evaluate(frame), to is null ? End : to.Evaluate(frame));
}
