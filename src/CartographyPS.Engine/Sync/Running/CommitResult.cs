using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Sync.Results;

namespace CartographyPS.Engine.Sync.Running;

/// <summary>Begins the result of a scope with what its commit counted and how long it took.</summary>
internal static class CommitResult
{
    /// <summary>Returns a result with the counts of a commit; without any, they are 0.</summary>
    public static ScopeResult Of(ScopeCommit? commit, TimeSpan time) => new()
    {
        Nodes = commit?.Nodes ?? 0,
        Edges = commit?.Edges ?? 0,
        NodesAdded = commit?.NodesAdded ?? 0,
        NodesChanged = commit?.NodesChanged ?? 0,
        NodesRemoved = commit?.NodesRemoved ?? 0,
        EdgesAdded = commit?.EdgesAdded ?? 0,
        EdgesChanged = commit?.EdgesChanged ?? 0,
        EdgesRemoved = commit?.EdgesRemoved ?? 0,
        Seconds = Math.Round(time.TotalSeconds, 3),
    };
}
