namespace CartographyPS;

/// <summary>What happened to a node or an edge.</summary>
public enum ChangeKind
{
    /// <summary>It came into the graph.</summary>
    Added,

    /// <summary>Its properties or labels changed.</summary>
    Changed,

    /// <summary>It left the graph.</summary>
    Removed,
}
