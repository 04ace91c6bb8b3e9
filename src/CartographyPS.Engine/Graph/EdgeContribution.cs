namespace CartographyPS.Engine.Graph;

/// <summary>
/// An edge as one resource type states it. Its ends are references that are resolved against the whole ledger after reading. An edge
/// waits in the ledger until both ends match a node. A reference that matches several nodes makes an edge to each.
/// </summary>
internal sealed class EdgeContribution
{
    /// <summary>The call and item that it was read from (see <see cref="PartPath"/>).</summary>
    public required string Part { get; init; }

    /// <summary>The relationship type, for example <c>MEMBER_OF_EC2_SECURITY_GROUP</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The reference to the start node.</summary>
    public required NodeReference From { get; init; }

    /// <summary>The reference to the end node.</summary>
    public required NodeReference To { get; init; }

    /// <summary>The edge's own properties as UTF-8 JSON (see <see cref="NodeContribution.Properties"/>); empty for none.</summary>
    public ReadOnlyMemory<byte> Properties { get; init; }
}
