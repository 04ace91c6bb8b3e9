using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Sync;

namespace CartographyPS.Engine.Ledger;

/// <inheritdoc cref="IScopeWriter"/>
internal sealed class ScopeWriter : IScopeWriter
{
    private readonly object _gate = new();
    private readonly GraphLedger _ledger;
    private readonly long _run;
    private readonly SpillBuffer _nodes = new();
    private readonly SpillBuffer _edges = new();

    internal ScopeWriter(GraphLedger ledger, long run, ScopeId scope, long scopeRow)
    {
        _ledger = ledger;
        _run = run;
        Scope = scope;
        ScopeRow = scopeRow;
    }

    /// <summary>The scope.</summary>
    public ScopeId Scope { get; }

    internal long ScopeRow { get; }

    internal StatedKeys Nodes { get; } = new();

    internal StatedKeys Edges { get; } = new();

    internal HashSet<string> KeptParts { get; } = new(StringComparer.Ordinal);

    internal IEnumerable<SpilledNode> SpilledNodes => _nodes.Read(SpilledNode.Read);

    internal IEnumerable<SpilledEdge> SpilledEdges => _edges.Read(SpilledEdge.Read);

    internal bool HasSpilled => _nodes.Count + _edges.Count > 0;

    /// <inheritdoc/>
    public void Add(NodeContribution node)
    {
        var key = Key128.Of(node);
        long hash = Key128.ContentOf(node);
        lock (_gate)
        {
            if (Nodes.State(key, hash)) _nodes.Add(new SpilledNode(key, hash, node).Write);
        }
    }

    /// <inheritdoc/>
    public void Add(EdgeContribution edge)
    {
        var key = Key128.Of(edge);
        long hash = Key128.ContentOf(edge);
        lock (_gate)
        {
            if (Edges.State(key, hash)) _edges.Add(new SpilledEdge(key, hash, edge).Write);
        }
    }

    /// <inheritdoc/>
    public void Keep(string part)
    {
        lock (_gate) KeptParts.Add(part);
    }

    /// <inheritdoc/>
    public ScopeCommit Commit(ScopeStatus status, DeleteFuse fuse, string? message = null) =>
        _ledger.Commit(_run, this, status, fuse, message);

    /// <inheritdoc/>
    public void Dispose()
    {
        _nodes.Dispose();
        _edges.Dispose();
    }
}
