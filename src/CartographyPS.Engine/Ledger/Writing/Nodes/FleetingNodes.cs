using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Ledger.Writing.Nodes;

/// <summary>Excludes short-lived nodes (<see cref="GraphModel.Fleeting"/>) from what the delete fuse counts.</summary>
internal sealed class FleetingNodes
{
    private HashSet<int> _labels = [];

    /// <summary>Applies a model.</summary>
    public void Use(GraphModel model, NameTable names) => _labels = [.. model.Fleeting.Select(names.Id)];

    /// <summary>Returns true when the nodes with a primary label are fleeting.</summary>
    public bool Contains(int label) => _labels.Contains(label);

    /// <summary>Returns why a commit is held; null when it is not.</summary>
    /// <param name="fuse">How much the commit may remove.</param>
    /// <param name="scope">The scope's row.</param>
    /// <param name="before">The number of nodes that the scope had.</param>
    /// <param name="commit">The commit.</param>
    /// <param name="loader">Reads the ledger as it was before the commit.</param>
    public string? Held(DeleteFuse fuse, long scope, int before, CommitState commit, ScopeLoader loader)
    {
        int removed = commit.Gone.Count - commit.FleetingGone;
        if (removed > 0 && _labels.Count > 0) before -= loader.Count(scope, _labels);
        return FuseRule.Held(fuse, before, removed);
    }
}
