namespace CartographyPS;

/// <summary>Which way an edge goes from a node.</summary>
public enum EdgeDirection
{
    /// <summary>Either way.</summary>
    Both,

    /// <summary>It ends at the node.</summary>
    In,

    /// <summary>It starts at the node.</summary>
    Out,
}
