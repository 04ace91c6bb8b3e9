using CartographyPS.Cypher.Graphs;

namespace CartographyPS.Cypher.Execution.Expressions;

/// <summary>Tells whether edges, or lists of them, have none in common.</summary>
/// <param name="pairs">The slots to compare.</param>
internal sealed class DifferentEdgesTest(IReadOnlyList<(int One, int Other)> pairs) : TruthEvaluator
{
    /// <inheritdoc/>
    protected override bool? Test(Frame frame)
    {
        foreach (var (one, other) in pairs)
        {
            if (HaveCommon(frame.Slots[one], frame.Slots[other])) return false;
        }
        return true;
    }

    private static bool HaveCommon(object? one, object? other) => (one, other) switch
    {
        (Relationship left, Relationship right) => left.Id == right.Id,
        (IReadOnlyList<object?> list, Relationship edge) => list.Contains(edge),
        (Relationship edge, IReadOnlyList<object?> list) => list.Contains(edge),
        (IReadOnlyList<object?> left, IReadOnlyList<object?> right) => new HashSet<object?>(left).Overlaps(right),
        _ => false,
    };
}
