namespace CartographyPS.Engine.Graph;

/// <summary>
/// What the ledger and the projections need to know of the graph's shape, derived from the resource types: labels, edge types,
/// the (label, property) pairs that edges refer to, and the properties that hold dates.
/// </summary>
internal sealed class GraphModel
{
    /// <summary>The primary labels with, for each, its properties' names (for the view of the label), sorted.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Labels { get; init; }

    /// <summary>The labels that nodes carry besides their primary one, sorted.</summary>
    public required IReadOnlyCollection<string> SharedLabels { get; init; }

    /// <summary>The edge types, sorted.</summary>
    public required IReadOnlyList<string> EdgeTypes { get; init; }

    /// <summary>
    /// The (label, property) pairs by which edges name their ends, without the pairs (primary label, <c>id</c>), which every node
    /// can be found by. A pair's property may be two joined with <c>|</c>.
    /// </summary>
    public required IReadOnlyCollection<(string Label, string Property)> References { get; init; }

    /// <summary>The (primary label or edge type, property) pairs whose values are date-times rather than text.</summary>
    public required IReadOnlyCollection<(string Label, string Property)> Temporal { get; init; }

    /// <summary>
    /// The (primary label, property) pairs of which several contributions may each know a piece: lists are united, and a flag is true when
    /// one says so, whoever owns the label.
    /// </summary>
    public IReadOnlyCollection<(string Label, string Property)> United { get; init; } = [];

    /// <summary>The primary labels whose nodes come and go by nature: they do not count for the delete fuse.</summary>
    public IReadOnlyCollection<string> Fleeting { get; init; } = [];

    /// <summary>The other labels that nodes with a primary label may carry (legacy, cross-provider and conditional ones).</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ExtraLabels { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
