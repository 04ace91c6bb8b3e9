using CartographyPS.Engine.Ledger.Reading.History;

namespace CartographyPS;

/// <summary>The result of one resource type in one region of one account in a run, as <c>Get-CartographySync -Scope</c> shows it.</summary>
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
        Ended = InvariantValue.Of(scope.Ended)!;
        Message = scope.Message;
    }

    /// <summary>The number of the run.</summary>
    public long Run { get; }

    /// <summary>The 12-digit account id; an organization's id or a partition for what was read once for several accounts.</summary>
    public string Account { get; }

    /// <summary>The region, or <c>global</c>.</summary>
    public string Region { get; }

    /// <summary>The identifier of the resource type.</summary>
    public string ResourceType { get; }

    /// <summary>The status of the scope.</summary>
    public string Status { get; }

    /// <summary>The nodes that the scope contributed.</summary>
    public int Nodes { get; }

    /// <summary>The edges that the scope contributed.</summary>
    public int Edges { get; }

    /// <summary>The nodes added to the graph.</summary>
    public int NodesAdded { get; }

    /// <summary>The nodes whose properties or labels changed.</summary>
    public int NodesChanged { get; }

    /// <summary>The nodes removed from the graph.</summary>
    public int NodesRemoved { get; }

    /// <summary>The edges added to the graph.</summary>
    public int EdgesAdded { get; }

    /// <summary>The edges whose properties changed.</summary>
    public int EdgesChanged { get; }

    /// <summary>The edges removed from the graph.</summary>
    public int EdgesRemoved { get; }

    /// <summary>The end, UTC. A <see cref="DateTime"/>.</summary>
    public object Ended { get; }

    /// <summary>The error or the warnings; null for none.</summary>
    public string? Message { get; }
}
