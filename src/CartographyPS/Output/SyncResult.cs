using CartographyPS.Engine.Sync.Results;

namespace CartographyPS;

/// <summary>
/// The result of one resource type in one region of one account, as <c>Invoke-CartographySync</c> writes it. The publish to a Neo4j database
/// is one more, with the resource type <c>neo4j</c>. Flat, in column order, for <c>Export-Csv</c>.
/// </summary>
public sealed class SyncResult
{
    /// <summary>The resource type of the result of a publish.</summary>
    internal const string Neo4j = "neo4j";

    internal SyncResult(ScopeResult scope)
    {
        Account = scope.Account;
        AccountName = scope.AccountName;
        Region = scope.Region;
        ResourceType = scope.ResourceType;
        Status = scope.Status.ToString();
        Nodes = scope.Nodes;
        Edges = scope.Edges;
        NodesAdded = scope.NodesAdded;
        NodesChanged = scope.NodesChanged;
        NodesRemoved = scope.NodesRemoved;
        EdgesAdded = scope.EdgesAdded;
        EdgesChanged = scope.EdgesChanged;
        EdgesRemoved = scope.EdgesRemoved;
        Calls = scope.Calls;
        Seconds = InvariantValue.Of(scope.Seconds)!;
        Message = scope.Message;
        Started = InvariantValue.Of(scope.Started)!;
        Run = scope.Run;
    }

    // The counts are of the graph in the ledger, and stay 0: sums over all results count nothing twice.
    internal SyncResult(ProjectionResult publish, DateTime started, long run)
    {
        ResourceType = Neo4j;
        Status = publish.Projection;
        Seconds = publish.Seconds;
        Message = $"{publish.Database}: {publish.Summary}";
        Started = InvariantValue.Of(started)!;
        Run = run;
    }

    /// <summary>
    /// The 12-digit account id. For what is read once for several accounts: the organization's id, or the partition (<c>aws</c>) for what AWS
    /// publishes to all accounts. Null for a publish.
    /// </summary>
    public string? Account { get; }

    /// <summary>The profile that it was read with; null for a publish.</summary>
    public string? AccountName { get; }

    /// <summary>The region, or <c>global</c>; null for a publish.</summary>
    public string? Region { get; }

    /// <summary>The identifier of the resource type; <c>neo4j</c> for a publish.</summary>
    public string ResourceType { get; }

    /// <summary>
    /// <c>Complete</c>, <c>Partial</c>, <c>Denied</c>, <c>Failed</c>, <c>Unsupported</c>, <c>Held</c>, <c>Cancelled</c> or <c>Skipped</c>. Of a publish:
    /// <c>Complete</c>, <c>Partial</c> (the database refused something) or <c>Pending</c> (the next publish updates the database).
    /// </summary>
    public string Status { get; }

    /// <summary>The nodes that the scope contributes now.</summary>
    public int Nodes { get; }

    /// <summary>The edges that the scope contributes now and whose ends are in the graph.</summary>
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

    /// <summary>The calls to AWS, whether they succeeded or not. Retries do not count.</summary>
    public int Calls { get; }

    /// <summary>The duration of reading and writing, in seconds. A <see cref="double"/>.</summary>
    public object Seconds { get; }

    /// <summary>The reasons why the scope is not complete, or other remarks; null for none.</summary>
    public string? Message { get; }

    /// <summary>The start, UTC. A <see cref="DateTime"/>.</summary>
    public object Started { get; }

    /// <summary>The number of the run.</summary>
    public long Run { get; }
}
