namespace CartographyPS.Bolt;

/// <summary>A path as a query returned it: one more node than relationships, in the order walked.</summary>
public sealed class BoltPath
{
    internal BoltPath(IReadOnlyList<BoltNode> nodes, IReadOnlyList<BoltRelationship> relationships)
    {
        Nodes = nodes;
        Relationships = relationships;
    }

    /// <summary>The nodes in the order walked; a node walked twice is in it twice.</summary>
    public IReadOnlyList<BoltNode> Nodes { get; }

    /// <summary>The relationships in the order walked, each with its own direction.</summary>
    public IReadOnlyList<BoltRelationship> Relationships { get; }
}
