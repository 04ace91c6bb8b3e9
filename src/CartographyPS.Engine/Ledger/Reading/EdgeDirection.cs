namespace CartographyPS;

/// <summary>The direction of an edge, seen from a node.</summary>
public enum EdgeDirection
{
    /// <summary>The edge starts or ends at the node.</summary>
    Both,

    /// <summary>The edge ends at the node.</summary>
    In,

    /// <summary>The edge starts at the node.</summary>
    Out,
}
