namespace CartographyPS.Engine.Graph;

/// <summary>
/// The shape of the graph for the ledger and the projections, derived from the resource types: labels, edge types, the (label, property)
/// pairs that edges refer to, and the properties that hold dates.
/// </summary>
internal sealed class GraphModel
{
    /// <summary>The property names of each primary label, sorted. The view of the label has a column for each.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Labels { get; init; }

    /// <summary>The additional labels of nodes, sorted.</summary>
    public required IReadOnlyCollection<string> SharedLabels { get; init; }

    /// <summary>The edge types, sorted.</summary>
    public required IReadOnlyList<string> EdgeTypes { get; init; }

    /// <summary>The property names of each edge type that has some, sorted. A ledger does not store them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> EdgeProperties { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>
    /// The (label, property) pairs by which edges refer to their ends. The pairs (primary label, <c>id</c>) are left out: every node can
    /// be found by them. A pair's property may be two joined with <c>|</c>.
    /// </summary>
    public required IReadOnlyCollection<(string Label, string Property)> References { get; init; }

    /// <summary>The (primary label or edge type, property) pairs with date-time values.</summary>
    public required IReadOnlyCollection<(string Label, string Property)> Temporal { get; init; }

    /// <summary>
    /// The (primary label, property) pairs whose values several contributions may each state in part. Lists are united, and a flag is
    /// true when one of them states true, whoever owns the label.
    /// </summary>
    public IReadOnlyCollection<(string Label, string Property)> United { get; init; } = [];

    /// <summary>The primary labels whose nodes are short-lived by nature. The delete fuse does not count them.</summary>
    public IReadOnlyCollection<string> Fleeting { get; init; } = [];

    /// <summary>The additional labels of each primary label (legacy, cross-provider and conditional ones).</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ExtraLabels { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
