namespace CartographyPS.Engine.Ledger;

/// <summary>The kind of change of a node or an edge.</summary>
internal enum ChangeKind
{
    /// <summary>The node or edge was added to the graph.</summary>
    Added,

    /// <summary>Its properties or labels changed.</summary>
    Changed,

    /// <summary>The node or edge was removed from the graph.</summary>
    Removed,
}
