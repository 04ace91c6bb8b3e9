namespace CartographyPS;

/// <summary>How the sync of one resource type in one region of one account went. Flat, in column order, for <c>Export-Csv</c>.</summary>
public sealed class SyncResult
{
    /// <summary>
    /// The 12-digit account id. For what is read once for several accounts: the organization's id, or the partition (<c>aws</c>) for what AWS
    /// publishes to all accounts.
    /// </summary>
    public string Account { get; init; } = string.Empty;

    /// <summary>The profile that it was read with.</summary>
    public string AccountName { get; init; } = string.Empty;

    /// <summary>The region, or <c>global</c>.</summary>
    public string Region { get; init; } = string.Empty;

    /// <summary>The resource type's identifier.</summary>
    public string ResourceType { get; init; } = string.Empty;

    /// <summary>How the reading ended.</summary>
    public Engine.Graph.ScopeStatus Status { get; init; }

    /// <summary>The nodes that the scope states now.</summary>
    public int Nodes { get; init; }

    /// <summary>The edges that the scope states now and whose ends are in the graph.</summary>
    public int Edges { get; init; }

    /// <summary>The nodes that came into the graph.</summary>
    public int NodesAdded { get; init; }

    /// <summary>The nodes whose properties or labels changed.</summary>
    public int NodesChanged { get; init; }

    /// <summary>The nodes that left the graph.</summary>
    public int NodesRemoved { get; init; }

    /// <summary>The edges that came into the graph.</summary>
    public int EdgesAdded { get; init; }

    /// <summary>The edges whose properties changed.</summary>
    public int EdgesChanged { get; init; }

    /// <summary>The edges that left the graph.</summary>
    public int EdgesRemoved { get; init; }

    /// <summary>The calls made to AWS, retries not counted.</summary>
    public int Calls { get; init; }

    /// <summary>How long reading and writing took, in seconds.</summary>
    public double Seconds { get; init; }

    /// <summary>What went wrong, or what to know; null for nothing.</summary>
    public string? Message { get; init; }

    /// <summary>When the reading started, UTC.</summary>
    public DateTime Started { get; init; }

    /// <summary>The run's number in the ledger.</summary>
    public long Run { get; init; }
}
