using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Ledger;

/// <summary>
/// Takes a scope's contributions as they are read, compares them with what the ledger has, and replaces the scope in one
/// transaction. Nothing changes before <see cref="Commit"/>; disposing without it leaves the ledger unchanged.
/// All members except <see cref="Commit"/> are thread-safe, and the order of calls does not affect the result.
/// </summary>
internal interface IScopeWriter : IContributionHolder, IDisposable
{
    /// <summary>States a node. The same (part, label, id) may be stated again: the properties are united.</summary>
    void Add(NodeContribution node);

    /// <summary>States an edge.</summary>
    void Add(EdgeContribution edge);

    /// <summary>Marks a part that could not be read: the ledger keeps what it has under the path. The root keeps the whole scope.</summary>
    void Keep(string part);

    /// <summary>
    /// Returns true when the ledger has a part from a complete reading by the same definition (see <see cref="Complete"/>). The part then
    /// is kept, counts as read in this run, and need not be read again. A part for which this is not called is not kept.
    /// </summary>
    /// <param name="part">The path of a part whose content never changes.</param>
    /// <param name="definition">The hash of the request and of what is made of the response.</param>
    bool Has(string part, long definition);

    /// <summary>Records that a part whose content never changes was read completely, for <see cref="Has"/> in later runs.</summary>
    void Complete(string part, long definition);

    /// <summary>Replaces the scope's contributions with those stated, in one transaction.</summary>
    /// <param name="status">What the reader found: <see cref="ScopeStatus.Complete"/>, <c>Partial</c> or <c>Unsupported</c>.</param>
    /// <param name="fuse">How much a commit may remove.</param>
    /// <param name="message">A message for people; null for none.</param>
    /// <returns>What changed; its status is <see cref="ScopeStatus.Held"/> when the fuse stopped it.</returns>
    ScopeCommit Commit(ScopeStatus status, DeleteFuse fuse, string? message = null);
}
