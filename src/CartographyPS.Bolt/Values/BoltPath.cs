namespace CartographyPS.Bolt;

/// <summary>A path as a query returned it. It has one more node than relationships.</summary>
public sealed class BoltPath
{
    internal BoltPath(IReadOnlyList<BoltNode> nodes, IReadOnlyList<BoltRelationship> relationships)
    {
        Nodes = nodes;
        Relationships = relationships;
    }

    /// <summary>The nodes in the order walked. A node walked twice is listed twice.</summary>
    public IReadOnlyList<BoltNode> Nodes { get; }

    /// <summary>The relationships in the order walked, each with its own direction.</summary>
    public IReadOnlyList<BoltRelationship> Relationships { get; }
}
