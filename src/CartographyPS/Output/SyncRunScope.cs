using CartographyPS.Engine.Ledger.Reading;

namespace CartographyPS;

/// <summary>How one resource type in one region of one account ended in a run, as <c>Get-CartographySync -Scope</c> shows it.</summary>
public sealed class SyncRunScope
{
    internal SyncRunScope(RunScope scope)
    {
        Run = scope.Run;
        Account = scope.Account;
        Region = scope.Region;
        ResourceType = scope.ResourceType;
        Status = scope.Status;
        Nodes = scope.Nodes;
        Edges = scope.Edges;
        NodesAdded = scope.NodesAdded;
        NodesChanged = scope.NodesChanged;
        NodesRemoved = scope.NodesRemoved;
        EdgesAdded = scope.EdgesAdded;
        EdgesChanged = scope.EdgesChanged;
        EdgesRemoved = scope.EdgesRemoved;
        Ended = scope.Ended;
        Message = scope.Message;
    }

    /// <summary>The run's number.</summary>
    public long Run { get; }

    /// <summary>The 12-digit account id.</summary>
    public string Account { get; }

    /// <summary>The region, or <c>global</c>.</summary>
    public string Region { get; }

    /// <summary>The resource type's identifier.</summary>
    public string ResourceType { get; }

    /// <summary>How the reading ended.</summary>
    public string Status { get; }

    /// <summary>The nodes that the scope stated then.</summary>
    public int Nodes { get; }

    /// <summary>The edges that the scope stated then.</summary>
    public int Edges { get; }

    /// <summary>The nodes that came into the graph.</summary>
    public int NodesAdded { get; }

    /// <summary>The nodes whose properties or labels changed.</summary>
    public int NodesChanged { get; }

    /// <summary>The nodes that left the graph.</summary>
    public int NodesRemoved { get; }

    /// <summary>The edges that came into the graph.</summary>
    public int EdgesAdded { get; }

    /// <summary>The edges whose properties changed.</summary>
    public int EdgesChanged { get; }

    /// <summary>The edges that left the graph.</summary>
    public int EdgesRemoved { get; }

    /// <summary>When it ended, UTC.</summary>
    public DateTime Ended { get; }

    /// <summary>What went wrong, or what to know; null for nothing.</summary>
    public string? Message { get; }
}
