using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Sync.Results;

/// <summary>The result of a scope in a run.</summary>
internal sealed record ScopeResult
{
    /// <summary>
    /// The 12-digit account id. For what is read once for several accounts: the organization's id, or the partition (<c>aws</c>) for what AWS
    /// publishes to all accounts.
    /// </summary>
    public string Account { get; init; } = string.Empty;

    /// <summary>The profile that the scope was read with.</summary>
    public string AccountName { get; init; } = string.Empty;

    /// <summary>The region, or <see cref="ScopeId.Global"/>.</summary>
    public string Region { get; init; } = string.Empty;

    /// <summary>The identifier of the resource type.</summary>
    public string ResourceType { get; init; } = string.Empty;

    /// <summary>The status of the scope.</summary>
    public ScopeStatus Status { get; init; }

    /// <summary>The nodes that the scope contributes now.</summary>
    public int Nodes { get; init; }

    /// <summary>The edges that the scope contributes now and whose ends are in the graph.</summary>
    public int Edges { get; init; }

    /// <summary>The nodes added to the graph.</summary>
    public int NodesAdded { get; init; }

    /// <summary>The nodes whose properties or labels changed.</summary>
    public int NodesChanged { get; init; }

    /// <summary>The nodes removed from the graph.</summary>
    public int NodesRemoved { get; init; }

    /// <summary>The edges added to the graph.</summary>
    public int EdgesAdded { get; init; }

    /// <summary>The edges whose properties changed.</summary>
    public int EdgesChanged { get; init; }

    /// <summary>The edges removed from the graph.</summary>
    public int EdgesRemoved { get; init; }

    /// <summary>The calls to AWS, whether they succeeded or not. Retries do not count.</summary>
    public int Calls { get; init; }

    /// <summary>The duration of reading and writing, in seconds.</summary>
    public double Seconds { get; init; }

    /// <summary>The reasons why the scope is not complete, or other remarks; null for none.</summary>
    public string? Message { get; init; }

    /// <summary>The start of the reading, UTC.</summary>
    public DateTime Started { get; init; }

    /// <summary>The number of the run.</summary>
    public long Run { get; init; }
}
