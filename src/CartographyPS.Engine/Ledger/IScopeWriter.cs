using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Ledger;

/// <summary>
/// Takes a scope's contributions as they are read, compares them with what the ledger has, and replaces the scope in one
/// transaction. Nothing is changed until <see cref="Commit"/>; disposing without it leaves the ledger as it was.
/// <see cref="Add(NodeContribution)"/>, <see cref="Add(EdgeContribution)"/> and <see cref="Keep"/> may be called from several
/// threads; the order of calls does not matter to the result.
/// </summary>
internal interface IScopeWriter : IContributionHolder, IDisposable
{
    /// <summary>States a node. The same (part, label, id) may be stated again: the properties are united.</summary>
    void Add(NodeContribution node);

    /// <summary>States an edge.</summary>
    void Add(EdgeContribution edge);

    /// <summary>A part that could not be read: what the ledger has under this path stays. The root keeps the whole scope.</summary>
    void Keep(string part);

    /// <summary>Replaces the scope's contributions with those stated, in one transaction.</summary>
    /// <param name="status">What the reader found: <see cref="ScopeStatus.Complete"/>, <c>Partial</c> or <c>Unsupported</c>.</param>
    /// <param name="fuse">How much a commit may remove.</param>
    /// <param name="message">What happened, for people; null for nothing to say.</param>
    /// <returns>What changed; its status is <see cref="ScopeStatus.Held"/> when the fuse stopped it.</returns>
    ScopeCommit Commit(ScopeStatus status, DeleteFuse fuse, string? message = null);
}
