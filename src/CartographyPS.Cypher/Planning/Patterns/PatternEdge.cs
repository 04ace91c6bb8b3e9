using CartographyPS.Cypher.Execution.Operators;
using CartographyPS.Cypher.Execution.Operators.Walking;
using CartographyPS.Cypher.Graphs;

namespace CartographyPS.Cypher.Planning.Patterns;

/// <summary>An edge of a pattern.</summary>
/// <param name="Left">The node that the query names first.</param>
/// <param name="Edge">The variable of the edge, or of the list of edges when its length varies.</param>
/// <param name="Right">The node that the query names last.</param>
/// <param name="Direction">The direction, seen from the left.</param>
/// <param name="Types">The numbers of its types; null for all. Empty when the graph has none of those named.</param>
/// <param name="TypeNames">The types as the query has them: <c>:A|B</c>.</param>
/// <param name="Match">The number of its MATCH: the edges of one are different ones.</param>
internal sealed record PatternEdge(
    Binding Left, Binding Edge, Binding Right, EdgeDirection Direction, IReadOnlyList<int>? Types, string TypeNames, int Match)
{
    /// <summary>The bounds of its length; null for one edge.</summary>
    public LengthRange? Length { get; init; }

    /// <summary>What each edge must fulfil when the length varies.</summary>
    public EdgeCondition? EachEdge { get; init; }

    /// <summary>The slots that <see cref="EachEdge"/> needs.</summary>
    public IReadOnlyCollection<int> EachEdgeNeeds { get; init; } = [];

    /// <summary>An expression or a path reads its variable.</summary>
    public bool IsRead { get; init; }

    /// <summary>Tells whether one edge of the graph could be both, though it must not.</summary>
    public bool MayClashWith(PatternEdge other) =>
        other != this && other.Match == Match && (Types is null || other.Types is null || Types.Any(other.Types.Contains));

    /// <summary>Returns the step that walks it from one of its ends.</summary>
    public EdgeStep StepFrom(int slot, IReadOnlyList<int> others, bool bindsEdge)
    {
        var edge = bindsEdge ? Edge : null;
        return slot == Left.Slot
            ? new EdgeStep(Left, edge, Right, Direction, Types, TypeNames, others)
            : new EdgeStep(Right, edge, Left, Opposite(Direction), Types, TypeNames, others) { IsReversed = true };
    }

    /// <summary>Returns the direction, seen from a node's slot.</summary>
    public EdgeDirection DirectionFrom(int slot) => slot == Left.Slot ? Direction : Opposite(Direction);

    private static EdgeDirection Opposite(EdgeDirection direction) => direction switch
    {
        EdgeDirection.Out => EdgeDirection.In,
        EdgeDirection.In => EdgeDirection.Out,
        _ => EdgeDirection.Both,
    };
}
