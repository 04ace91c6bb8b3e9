namespace CartographyPS.Cypher.Graphs;

/// <summary>The edges of a node that are asked for.</summary>
public enum EdgeDirection
{
    /// <summary>Edges that start at the node.</summary>
    Out,

    /// <summary>Edges that end at the node.</summary>
    In,

    /// <summary>Edges that start or end at the node. An edge from the node to itself counts once.</summary>
    Both,
}
