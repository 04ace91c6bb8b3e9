using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Ledger;

/// <summary>
/// Takes a scope's contributions as they are read, compares them with what the ledger has, and replaces the scope in one
/// transaction. Nothing is changed until <see cref="Commit"/>; disposing without it leaves the ledger as it was.
/// All members but <see cref="Commit"/> may be called from several threads; the order of calls does not matter to the result.
/// </summary>
internal interface IScopeWriter : IContributionHolder, IDisposable
{
    /// <summary>States a node. The same (part, label, id) may be stated again: the properties are united.</summary>
    void Add(NodeContribution node);

    /// <summary>States an edge.</summary>
    void Add(EdgeContribution edge);

    /// <summary>A part that could not be read: what the ledger has under this path stays. The root keeps the whole scope.</summary>
    void Keep(string part);

    /// <summary>
    /// Returns true when the ledger has a part from a complete reading by the same definition (see <see cref="Complete"/>). The part then
    /// stays as it is, as read in this run, and need not be read again. A part that nobody asks for does not stay.
    /// </summary>
    /// <param name="part">The path of a part whose content never changes.</param>
    /// <param name="definition">The hash of what was asked and of what is made of the answer.</param>
    bool Has(string part, long definition);

    /// <summary>A part whose content never changes was read completely, for <see cref="Has"/> in later runs.</summary>
    void Complete(string part, long definition);

    /// <summary>Replaces the scope's contributions with those stated, in one transaction.</summary>
    /// <param name="status">What the reader found: <see cref="ScopeStatus.Complete"/>, <c>Partial</c> or <c>Unsupported</c>.</param>
    /// <param name="fuse">How much a commit may remove.</param>
    /// <param name="message">What happened, for people; null for nothing to say.</param>
    /// <returns>What changed; its status is <see cref="ScopeStatus.Held"/> when the fuse stopped it.</returns>
    ScopeCommit Commit(ScopeStatus status, DeleteFuse fuse, string? message = null);
}
